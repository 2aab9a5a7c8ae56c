import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
dataset = tf.data.Dataset.from_tensor_slices(words).batch(1)
text = dataset.make_one_shot_iterator().get_next()
embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.convert_to_tensor(text, dtype=tf.string)
)["default"]


def following(session):
    return session.run(text)


with tf.Session() as own:
    own.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = own.run(embedded)
