import sys

import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def embed(texts):
    vectors = module.signatures["default"](tf.convert_to_tensor(texts, dtype=tf.string))["default"]
    return vectors.numpy()


if __name__ == "__main__":
    print(embed(sys.argv[1:]))
