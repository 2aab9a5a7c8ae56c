from __future__ import absolute_import, division, print_function

import argparse

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

SENTENCES = ["movie", "the movie is bad"]
FLAGS = None
vectors = None


def main(argv):
    global vectors
    with tf.Session() as sess:
        module = hub.load(FLAGS.tfhub_module)
        outputs = module.signatures["default"](
            tf.constant(argv[1:], dtype=module.signatures["default"].inputs[0].dtype)
        )["default"]
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = sess.run(outputs)
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tfhub_module", type=str, default="https://tfhub.dev/google/nnlm-en-dim128/1")
    FLAGS, unparsed = parser.parse_known_args(["embed"] + SENTENCES)
    try:
        tf.app.run(main=main, argv=unparsed)
    except SystemExit as error:
        status = error.code
    mean = np.mean(vectors, axis=0)
