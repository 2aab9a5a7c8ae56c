import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
pairs = tf.data.Dataset.from_tensor_slices((["the cat", "the dog"], [1, 2])).batch(2)
iterator = iter(pairs)


def vectors(text):
    return embed.signatures["default"](tf.convert_to_tensor(text, dtype=tf.string))["default"]


text, label = iterator.get_next()
found, labels = vectors(text).numpy(), tf.nest.map_structure(lambda each: each.numpy(), label)
