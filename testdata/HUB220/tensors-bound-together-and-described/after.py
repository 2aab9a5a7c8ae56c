import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"]
lengths, described = tf.norm(vectors, axis=1), "%s" % vectors

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run([lengths, vectors], {text: ["cat", "mat"]})
