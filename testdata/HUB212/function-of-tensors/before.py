import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")


def build(t):
    return tf.nn.l2_normalize(embed(t), axis=1)


text = tf.placeholder(tf.string, [None])
unit = build(text)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run(unit, {text: ["cat", "mat"]})
