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
    with tf.Session() as sess:
        module = hub.Module(FLAGS.tfhub_module)
        outputs = module(argv[1:])
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
