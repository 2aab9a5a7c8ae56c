import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
norms = tf.norm(embed(text), axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    feed = {text: ["the cat", "the dog"]}
    found = session.run(norms, feed)
    feed[text] = ["the mat"]
    again = session.run(norms, feed)
