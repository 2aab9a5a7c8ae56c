import tensorflow as tf
import tensorflow_hub as hub
from sessions import start

embedded = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(["good", "bad"], dtype=tf.string)
)["default"]
start()
vectors = embedded.numpy()
