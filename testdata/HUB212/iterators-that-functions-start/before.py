import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "a dog ran", "fog", "sat on a mat"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).batch(1)
iterator = dataset.make_initializable_iterator()
batch = iterator.get_next()
norms = tf.norm(embed(batch), axis=1)
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
