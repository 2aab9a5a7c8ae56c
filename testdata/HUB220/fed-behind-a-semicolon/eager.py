import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
once = embed.signatures["default"](text)["default"]
twice = once * 2
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
fed = ["nothing"]
fed = sentences; found = session.run([once, twice], {text: fed})
