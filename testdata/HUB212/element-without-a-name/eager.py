import tensorflow as tf
import tensorflow_hub as hub

texts = ["the cat", "the dog", "fog"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(texts).batch(2)
texts.append("away")


def norms(element):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(element, dtype=tf.string))["default"], axis=1)


iterator = iter(dataset)
found = norms(iterator.get_next()).numpy()
rest = norms(iterator.get_next()).numpy()
# once more
iterator = iter(dataset)  # from the start
again = norms(iterator.get_next()).numpy()
