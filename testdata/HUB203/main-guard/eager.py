import csv
import io

import tensorflow as tf
import tensorflow_hub as hub

ROWS = [["cat", "sat"], ["fog", "."]]
table = io.StringIO()


def run(rows):
    embed = hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")

    def vectors(column):
        return embed.signatures["default"](column)["default"]

    for row in rows:
        yield vectors(tf.constant(row, dtype=tf.string)).numpy()


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
