import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
vectors: tf.Tensor = embed(text)
doubled: tf.Tensor = vectors * 2
unit: tf.Tensor = tf.nn.l2_normalize(doubled, axis=1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(unit, {text: sentences})
