import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
if len(sentences) > 1:
    scores = embed(text) * 3.0
if len(sentences) < 3:
    scores = embed(text) * 2.0
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores, {text: sentences})
