import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]
text = tf.placeholder(tf.string, [None])
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
with tf.Session() as session:
    vectors = embed(text)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    ask = session.make_callable(vectors, [text])
    vectors = embed(text) * 2.0
    twice = session.run(vectors, {text: sentences})
    once = ask(sentences)
