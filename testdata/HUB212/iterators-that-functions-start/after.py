import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "a dog ran", "fog", "sat on a mat"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).batch(1)
iterator = dataset.make_initializable_iterator()
batch = iterator.get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])


def each(show):
    with tf.name_scope("start"):
        session.run(iterator.initializer)
    while True:
        try:
            value = session.run(norms)
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
