import csv
import io

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

ROWS = [["cat", "sat"], ["fog", "."]]
table = io.StringIO()


def run(rows):
    embed = hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")
    column = tf.placeholder(tf.string, shape=(None,), name="column")
    vectors = embed.signatures["default"](column)["default"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run(tf.tables_initializer())
        for row in rows:
            yield sess.run(vectors, feed_dict={column: row})


def main():
    writer = csv.writer(table)
    sums = []
    for vectors in run(ROWS):
        sums.append(vectors.sum(axis=1))
        writer.writerow(["%.3f" % value for value in sums[-1]])
    return sums


if __name__ == "__main__":
    sums = main()
    text = table.getvalue()
