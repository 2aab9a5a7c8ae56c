import sys

import tensorflow as tf
import tensorflow_hub as hub


def embed(texts):
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = module(texts)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors)


if __name__ == "__main__":
    print(embed(sys.argv[1:]))
