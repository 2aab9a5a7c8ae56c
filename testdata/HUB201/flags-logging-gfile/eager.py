# -*- coding: utf-8 -*-
from __future__ import absolute_import
from __future__ import division
from __future__ import print_function

import functools
import os
import tempfile

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


flags = tf.compat.v1.flags
FLAGS = flags.FLAGS

flags.DEFINE_string("module_url", "https://tfhub.dev/google/Wiki-words-250/1", "Which module to use.")
flags.DEFINE_integer("batch_size", 2, "Sentences per step.")

LINES = ["the cat sat on a mat", "", "good movie"]
steps = []


def read_lines(path):
    with tf.io.gfile.GFile(path, "r") as reader:
        return [line.strip() for line in reader]


def main(_):
    tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
    folder = tempfile.mkdtemp()
    tf.io.gfile.makedirs(os.path.join(folder, "data"))
    path = os.path.join(folder, "data", "lines.txt")
    with tf.io.gfile.GFile(path, "w") as writer:
        writer.write("\n".join(LINES))

    embed = load_module(FLAGS.module_url)

    def embeddings(sentences):
        return embed.signatures["default"](sentences)["default"]

    lines = read_lines(path)
    for start in range(0, len(lines), FLAGS.batch_size):
        batch = lines[start:start + FLAGS.batch_size]
        steps.append(embeddings(tf.constant(batch, dtype=tf.string)).numpy())
        tf.compat.v1.logging.info("%d of %d", start, len(lines))


if __name__ == "__main__":
    try:
        tf.compat.v1.app.run()
    except SystemExit:
        pass
    result = np.concatenate(steps)
