import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")


def scaled(vectors):
    return vectors * tf.get_variable("scale", [], initializer=tf.ones_initializer())


text = tf.placeholder(tf.string, [None])
norms = scaled(embed(text))

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {text: ["the cat"]})
