import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "a dog ran", "fog", "sat on a mat"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
iterator = tf.data.Dataset.from_tensor_slices(lines).batch(1).make_initializable_iterator()
batch = iterator.get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])

try:
    found = session.run(norms)
except tf.errors.OpError:
    found = "not yet"
session.run(iterator.initializer)
first = session.run(norms)
