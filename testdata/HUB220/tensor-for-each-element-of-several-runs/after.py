import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog ran"]
text = tf.placeholder(tf.string, [None])
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](text)["default"]
nearest = tf.map_fn(lambda each: tf.reduce_max(tf.tensordot(vectors, each, 1)), embed.signatures["default"](tf.constant(["fog", "mat"], dtype=tf.string))["default"])
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {text: sentences})
    near = [session.run(nearest, {text: [each]}) for each in sentences]
