import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

found = []
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
nothing = embed.signatures["default"](tf.constant([], dtype=tf.string))["default"]
something = embed.signatures["default"](tf.constant(found, dtype=tf.string))["default"]

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    shapes = [sess.run(tf.shape(each)) for each in (nothing, something)]
    total = sess.run(tf.reduce_sum(something))
