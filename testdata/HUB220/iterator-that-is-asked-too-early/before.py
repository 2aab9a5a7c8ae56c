import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "a dog ran", "fog", "sat on a mat"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
iterator = tf.data.Dataset.from_tensor_slices(lines).batch(1).make_initializable_iterator()
batch = iterator.get_next()
norms = tf.norm(embed(batch), axis=1)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])

try:
    found = session.run(norms)
except tf.errors.OpError:
    found = "not yet"
session.run(iterator.initializer)
first = session.run(norms)
