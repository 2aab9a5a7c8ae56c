import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(["the cat", "a dog ran"], dtype=tf.string))["default"]
seen = []


def doubled(vector):
    seen.append(1)
    return vector * 2.0


twice = tf.map_fn(doubled, vectors)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(twice)
count = len(seen)
