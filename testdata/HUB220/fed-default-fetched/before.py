import tensorflow as tf
import tensorflow_hub as hub

sentences = ["hello world", "cat"]
text = tf.placeholder_with_default(sentences, [None])
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed(text)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found, given = session.run([vectors, text], {text: sentences[1:]})
