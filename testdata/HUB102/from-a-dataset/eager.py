import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]

dataset = tf.data.Dataset.from_tensor_slices(lines).batch(2)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(batch):
    return embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]


found = []
for batch in dataset:
    found.append(vectors(batch).numpy())
