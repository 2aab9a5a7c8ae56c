import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
iterator = tf.data.Dataset.from_tensor_slices(["the cat", "the dog"]).batch(1).make_one_shot_iterator()
one = iterator.get_next()
other = iterator.get_next()
distance = tf.norm(embed.signatures["default"](tf.convert_to_tensor(one, dtype=tf.string))["default"] + embed.signatures["default"](tf.convert_to_tensor(other, dtype=tf.string))["default"], axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(distance)
