from __future__ import absolute_import, division, print_function

import argparse

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

SENTENCES = ["movie", "the movie is bad"]
FLAGS = None
vectors = None


def main(argv):
    global vectors
    module = hub.load(FLAGS.tfhub_module)
    outputs = module.signatures["default"](
        tf.constant(argv[1:], dtype=module.signatures["default"].inputs[0].dtype)
    )["default"]
    vectors = outputs.numpy()
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tfhub_module", type=str, default="https://tfhub.dev/google/nnlm-en-dim128/1")
    FLAGS, unparsed = parser.parse_known_args(["embed"] + SENTENCES)
    try:
        tf.compat.v1.app.run(main=main, argv=unparsed)
    except SystemExit as error:
        status = error.code
    mean = np.mean(vectors, axis=0)
