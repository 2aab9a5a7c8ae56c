import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]
tries = []


def tried():
    tries.append(len(tries))
    return tries


iterator = iter(tf.data.Dataset.from_tensor_slices(lines).batch(2))
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(batch):
    return embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]


found = []

for number in range(2):
    # as often as there is something
    while True:
        try:
            print(tried(), vectors(iterator.get_next()).numpy().shape)
            found.append(number)
        except tf.errors.OutOfRangeError:
            break
count = len(found)
