import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "fog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).batch(1)
iterator = dataset.make_initializable_iterator()
dataset = len(lines)
norms = tf.norm(embed(iterator.get_next()), axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer(), iterator.initializer])
    found = session.run(norms) * dataset
