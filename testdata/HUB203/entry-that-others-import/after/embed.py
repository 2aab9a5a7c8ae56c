import sys

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def embed(texts):
    module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = module.signatures["default"](tf.convert_to_tensor(texts, dtype=tf.string))["default"]
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors)


if __name__ == "__main__":
    print(embed(sys.argv[1:]))
