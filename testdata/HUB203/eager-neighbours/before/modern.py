"""Written for TensorFlow 2."""
import tensorflow as tf
import tensorflow_hub as hub

from shared import unit


@tf.function
def embed(texts):
    return unit(hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")(texts))


if __name__ == "__main__":
    print(embed(tf.constant(["hello"])).numpy())
