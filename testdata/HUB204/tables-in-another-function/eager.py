import tensorflow as tf
import tensorflow_hub as hub

items = ["cat", "hello world"]


embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(items))["default"]
vectors = embeddings.numpy()
