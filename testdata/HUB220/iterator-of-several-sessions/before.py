import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "fog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
iterator = tf.data.make_initializable_iterator(tf.data.Dataset.from_tensor_slices(lines).batch(1))
batch = iterator.get_next()
norms = tf.norm(embed(batch), axis=1)

one = tf.Session()
other = tf.Session()
one.run([tf.global_variables_initializer(), tf.tables_initializer(), iterator.initializer])
other.run([tf.global_variables_initializer(), tf.tables_initializer(), iterator.initializer])
found = [one.run(norms), one.run(norms), other.run(norms)]
