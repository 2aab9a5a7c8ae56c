"""Trains a layer on top of an image module."""
import argparse

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def _load_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    with tf.Graph().as_default():
        return hub.load(handle)


FLAGS = None
level = 0.25


def create_module_graph(module_spec):
    height, width = _load_apart(module_spec).signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
    with tf.Graph().as_default() as graph:
        resized_input = tf.placeholder(tf.float32, [None, height, width, 3])
        m = hub.load(module_spec)
        features = m.signatures["default"](resized_input)["default"]
    return graph, features, resized_input


def add_decoding(module_spec):
    height, width = _load_apart(module_spec).signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
    depth = _load_apart(module_spec).signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
    raw = tf.placeholder(tf.float32, [None, None, depth], name="raw")
    resized = tf.image.resize_bilinear(tf.expand_dims(raw, 0), tf.cast(tf.stack([height, width]), tf.int32))
    return raw, resized


def main(_):
    global missing, values
    module_spec = FLAGS.tfhub_module
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
