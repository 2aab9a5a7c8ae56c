import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def norms(text):
    return tf.norm(embed.signatures["default"](text)["default"], axis=1)


feed = {"text": tf.constant(["the cat", "the dog"], dtype=tf.string)}
found = norms(feed["text"]).numpy()
feed["text"] = tf.constant(["the mat"], dtype=tf.string)
again = norms(feed["text"]).numpy()
