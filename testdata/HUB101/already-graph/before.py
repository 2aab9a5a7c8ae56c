import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

elmo = hub.load("https://tfhub.dev/google/elmo/2")
outputs = elmo.signatures["default"](tf.constant(["the mat"], dtype=tf.string))
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(outputs["elmo"])
