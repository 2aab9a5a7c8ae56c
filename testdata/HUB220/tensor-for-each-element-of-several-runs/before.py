import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]
text = tf.placeholder(tf.string, [None])
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(text)
nearest = tf.map_fn(lambda each: tf.reduce_max(tf.tensordot(vectors, each, 1)), embed(["fog", "mat"]))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {text: sentences})
    near = [session.run(nearest, {text: [each]}) for each in sentences]
