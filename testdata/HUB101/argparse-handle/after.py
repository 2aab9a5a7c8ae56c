import argparse

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

arguments = ["--key", "prob"]


def main(args):
    tf.reset_default_graph()
    module = hub.load(args.module)
    size = 4 if args.key == "prob" else 2
    x = tf.placeholder(tf.float32, [None, size], "x")
    output = module.signatures["default"](x)[args.key]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return sess.run(output, feed_dict={x: np.ones([1, size])})


parser = argparse.ArgumentParser()
parser.add_argument("--module", default="https://example.com/modules/dense/1")
parser.add_argument("--key", default="default")
values = main(parser.parse_args(arguments))
