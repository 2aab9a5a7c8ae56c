import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
first = embed(sentences)
second = first * 2
names = {first: "first", second: "second"}
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
values = {names[each]: session.run(each) for each in [first, second]}
