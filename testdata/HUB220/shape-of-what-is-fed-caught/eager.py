import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = tf.placeholder(tf.string, [None])
weights = tf.placeholder(tf.float32, [None])
sums = tf.reduce_sum(embed.signatures["default"](sentences)["default"], axis=1) * weights
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])


def weigh(lines, by):
    return session.run(sums, {sentences: lines, weights: by})


found = []
for by in ([1.0, 2.0], [[1.0, 2.0]], [3.0, 4.0]):
    try:
        found.append(weigh(["the cat", "fog"], by))
    except (TypeError, ValueError) as error:
        found.append("not weighed")
