import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
pairs = tf.data.Dataset.from_tensor_slices((["the cat", "the dog"], [1, 2])).batch(2)
text, label = pairs.make_one_shot_iterator().get_next()
vectors = embed.signatures["default"](tf.convert_to_tensor(text, dtype=tf.string))["default"]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found, labels = session.run([vectors, label])
