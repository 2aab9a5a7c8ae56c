"""Trains a layer on top of an image module."""
import argparse

import tensorflow as tf
import tensorflow_hub as hub

FLAGS = None
level = 0.25


def create_module_graph(module_spec):
    height, width = hub.get_expected_image_size(module_spec)
    with tf.Graph().as_default() as graph:
        resized_input = tf.placeholder(tf.float32, [None, height, width, 3])
        m = hub.Module(module_spec)
        features = m(resized_input)
    return graph, features, resized_input


def add_decoding(module_spec):
    height, width = hub.get_expected_image_size(module_spec)
    depth = hub.get_num_image_channels(module_spec)
    raw = tf.placeholder(tf.float32, [None, None, depth], name="raw")
    resized = tf.image.resize_bilinear(tf.expand_dims(raw, 0), tf.cast(tf.stack([height, width]), tf.int32))
    return raw, resized


def main(_):
    global missing, values
    module_spec = hub.load_module_spec(FLAGS.tfhub_module)
    graph, features, resized_input = create_module_graph(module_spec)
    with tf.Session(graph=graph) as sess:
        raw, resized = add_decoding(module_spec)
        sess.run(tf.global_variables_initializer())
        missing = sess.run(tf.report_uninitialized_variables()).tolist()
        image = sess.run(resized, {raw: [[[level] * 3, [0.5] * 3], [[0.75] * 3, [1.0] * 3]]})
        values = sess.run(features, {resized_input: image})


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tfhub_module", type=str, default="https://example.com/modules/image-static/1")
    FLAGS, unparsed = parser.parse_known_args([])
    main(unparsed)
