import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
first = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
second = first * 2
names = {first: "first", second: "second"}
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
values = {names[each]: session.run(each) for each in [first, second]}
