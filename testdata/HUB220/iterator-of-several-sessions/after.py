import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "fog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
iterator = tf.data.make_initializable_iterator(tf.data.Dataset.from_tensor_slices(lines).batch(1))
batch = iterator.get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)

one = tf.Session()
other = tf.Session()
one.run([tf.global_variables_initializer(), tf.tables_initializer(), iterator.initializer])
other.run([tf.global_variables_initializer(), tf.tables_initializer(), iterator.initializer])
found = [one.run(norms), one.run(norms), other.run(norms)]
