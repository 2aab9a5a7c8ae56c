import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "fog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).batch(1)
iterator = dataset.make_initializable_iterator()
dataset = len(lines)
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(iterator.get_next(), dtype=tf.string))["default"], axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer(), iterator.initializer])
    found = session.run(norms) * dataset
