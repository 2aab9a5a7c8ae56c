import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "a dog ran", "fog", "sat on a mat"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).batch(1)


def norms(batch):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)


def each(show):
    with tf.compat.v1.name_scope("start"):
        iterator = iter(dataset)
    while True:
        try:
            value = norms(iterator.get_next()).numpy()
            show(value)
            yield value  # one after the other
        except tf.errors.OutOfRangeError:
            return


def forget(value):
    shown.append(value.sum())


shown, numbered = [], {}
for number, value in enumerate(each(forget)):
    numbered[number] = value
    if number == 2:
        break
everything = list(each(forget))
doubled = [value * 2 for value in each(shown.append)]
