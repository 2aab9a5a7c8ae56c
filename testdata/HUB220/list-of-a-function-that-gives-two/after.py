import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "a dog ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
words = tf.placeholder(tf.string, [None])
norms = tf.norm(embed.signatures["default"](words)["default"], axis=1)
clipped = tf.clip_by_global_norm([norms, norms * 2], 1.0)[0]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    both = session.run(clipped, {words: lines})
