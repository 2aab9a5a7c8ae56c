import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
z = tf.identity(embed.signatures["default"](tf.constant(["cat"], dtype=tf.string))["default"], name="out")
place = z.op.name
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run(z)
