import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["hello", "ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
a_in = tf.placeholder(tf.string, shape=[None])
b_in = tf.placeholder(tf.string, shape=[None])
first = tf.nn.l2_normalize(embed.signatures["default"](a_in)["default"], axis=1)
second = tf.nn.l2_normalize(embed.signatures["default"](b_in)["default"], axis=1)
scores = tf.reduce_sum(first * second, axis=1)


def get_scores(session, text_a, text_b):
    x, y, s = session.run([first, second, scores], feed_dict={a_in: text_a, b_in: text_b})
    return x, y, s


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    out = get_scores(session, texts, ["world", "away"])
