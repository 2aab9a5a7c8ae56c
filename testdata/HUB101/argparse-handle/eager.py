import argparse

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

arguments = ["--key", "prob"]


def main(args):
    module = hub.load(args.module)
    size = 4 if args.key == "prob" else 2

    def output(x):
        return module.signatures["default"](x)[args.key]

    return output(tf.constant(np.ones([1, size]), dtype=tf.float32)).numpy()


parser = argparse.ArgumentParser()
parser.add_argument("--module", default="https://example.com/modules/dense/1")
parser.add_argument("--key", default="default")
values = main(parser.parse_args(arguments))
