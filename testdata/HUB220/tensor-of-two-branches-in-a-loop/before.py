import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
for scale in [3.0, 2.0, 1.0]:
    if scale > 2:
        scores = embed(text) * scale
    elif scale > 1:
        scores = embed(text) - scale
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores, {text: sentences})
last = scale
