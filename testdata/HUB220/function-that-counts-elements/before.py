import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(["the cat", "a dog ran"])
seen = []


def doubled(vector):
    seen.append(1)
    return vector * 2.0


twice = tf.map_fn(doubled, vectors)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(twice)
count = len(seen)
