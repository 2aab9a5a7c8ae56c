import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
pairs = tf.data.Dataset.from_tensor_slices((["the cat", "the dog"], [1, 2])).batch(2)
text, label = pairs.make_one_shot_iterator().get_next()
vectors = embed(text)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found, labels = session.run([vectors, label])
