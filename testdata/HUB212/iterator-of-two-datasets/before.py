import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]

train = tf.data.Dataset.from_tensor_slices(lines).repeat(2).batch(2)
test = tf.data.Dataset.from_tensor_slices(["fog", "bad"]).batch(2)
iterator = tf.data.Iterator.from_structure(train.output_types, train.output_shapes)
text = iterator.get_next()
start_train = iterator.make_initializer(train)
start_test = iterator.make_initializer(test)
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
norms = tf.norm(embed(text), axis=1)

session = tf.Session()
session.run(tf.group(tf.global_variables_initializer(), tf.tables_initializer()))
session.run(start_train)  # the first one
one = session.run(norms)
other = session.run(norms)
session.run(start_test)
tested = session.run(norms)
session.run(start_train)
again = session.run(norms)
session.close()
