import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
first = embed(text)
second = tf.norm(first, axis=1)
first, second = second * 2.0, first

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run([first, second], {text: ["cat", "mat"]})
