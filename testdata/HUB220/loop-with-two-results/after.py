import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

text = tf.placeholder(tf.string, [None])
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](text)["default"]
grown = []
last = vectors
for i in range(3):
    last = last + 1.0
    grown.append(tf.norm(last, axis=1))
whole = tf.stack(grown)
norms = tf.norm(last, axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(whole, {text: ["the cat"]})
    rest = session.run(norms, {text: ["the cat"]})
