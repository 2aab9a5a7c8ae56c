import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32)
if len(sentences) > 1:
    scores = embed(text) * scale
else:
    scores = embed(text) * 2.0
total = tf.reduce_sum(scores)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(total, {text: sentences, scale: 3.0})
