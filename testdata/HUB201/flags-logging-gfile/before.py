# -*- coding: utf-8 -*-
from __future__ import absolute_import
from __future__ import division
from __future__ import print_function

import os
import tempfile

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

flags = tf.flags
FLAGS = flags.FLAGS

flags.DEFINE_string("module_url", "https://tfhub.dev/google/Wiki-words-250/1", "Which module to use.")
flags.DEFINE_integer("batch_size", 2, "Sentences per step.")

LINES = ["the cat sat on a mat", "", "good movie"]
steps = []


def read_lines(path):
    with tf.gfile.GFile(path, "r") as reader:
        return [line.strip() for line in reader]


def main(_):
    tf.logging.set_verbosity(tf.logging.ERROR)
    folder = tempfile.mkdtemp()
    tf.gfile.MakeDirs(os.path.join(folder, "data"))
    path = os.path.join(folder, "data", "lines.txt")
    with tf.gfile.Open(path, "w") as writer:
        writer.write("\n".join(LINES))

    sentences = tf.placeholder(tf.string, shape=[None])
    embed = hub.Module(FLAGS.module_url, trainable=False)
    embeddings = embed(sentences)

    with tf.Session() as session:
        session.run([tf.tables_initializer(), tf.global_variables_initializer()])
        lines = read_lines(path)
        for start in range(0, len(lines), FLAGS.batch_size):
            batch = lines[start:start + FLAGS.batch_size]
            steps.append(session.run(embeddings, {sentences: batch}))
            tf.logging.info("%d of %d", start, len(lines))


if __name__ == "__main__":
    try:
        tf.app.run()
    except SystemExit:
        pass
    result = np.concatenate(steps)
