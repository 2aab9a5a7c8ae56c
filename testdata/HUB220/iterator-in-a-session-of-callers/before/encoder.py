import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
dataset = tf.data.Dataset.from_tensor_slices(words).batch(1)
text = dataset.make_one_shot_iterator().get_next()
embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(text)


def following(session):
    return session.run(text)


with tf.Session() as own:
    own.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = own.run(embedded)
