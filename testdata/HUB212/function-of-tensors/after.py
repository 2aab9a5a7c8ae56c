import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def build(t):
    return tf.nn.l2_normalize(embed.signatures["default"](t)["default"], axis=1)


text = tf.placeholder(tf.string, [None])
unit = build(text)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run(unit, {text: ["cat", "mat"]})
