import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

text = tf.placeholder(tf.string, [None])
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](text)["default"]
scales = [1.0, 2.0]
factors = list(scales)
scales.append(3.0)
last = vectors
for i in range(2):
    last = last * factors[i]
    factors.append(len(factors))
norms = tf.norm(last, axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {text: ["the cat"]})
