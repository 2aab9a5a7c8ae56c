import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]

train = tf.data.Dataset.from_tensor_slices(lines).repeat(2).batch(2)
test = tf.data.Dataset.from_tensor_slices(["fog", "bad"]).batch(2)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def norms(text):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(text, dtype=tf.string))["default"], axis=1)


iterator = iter(train)  # the first one
one = norms(iterator.get_next()).numpy()
other = norms(iterator.get_next()).numpy()
iterator = iter(test)
tested = norms(iterator.get_next()).numpy()
iterator = iter(train)
again = norms(iterator.get_next()).numpy()
