import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
norms = tf.norm(embed.signatures["default"](text)["default"], axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    feed = {text: ["the cat", "the dog"]}
    batch = feed.pop(text)
    feed[text] = batch[1:]
    found = session.run(norms, feed)
