import tensorflow as tf
import tensorflow_hub as hub

message = "hello world"
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def embed(messages):
    return module.signatures["default"](tf.convert_to_tensor(messages, dtype=tf.string))["default"]


def fed(texts):
    return embed(texts)


given = embed([message])
stacked = embed([tf.constant(message), message])

values = [fed(tf.constant([message, "cat"], dtype=tf.string)).numpy(), given.numpy(), stacked.numpy()]
