import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog ran"]
text = tf.placeholder(tf.string, [None])
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
with tf.Session() as session:
    vectors = embed.signatures["default"](text)["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    ask = session.make_callable(vectors, [text])
    vectors = embed.signatures["default"](text)["default"] * 2.0
    twice = session.run(vectors, {text: sentences})
    once = ask(sentences)
