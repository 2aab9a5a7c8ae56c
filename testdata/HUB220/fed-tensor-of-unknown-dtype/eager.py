import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
lengths = tf.strings.length(text)
longest = tf.reduce_max(lengths) + tf.to_int32(tf.shape(embed.signatures["default"](text)["default"])[1])

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(longest, {text: ["the cat", "the dog"]})
    other = session.run(longest, {text: ["the cat"], lengths: [2.5, 1.5]})
