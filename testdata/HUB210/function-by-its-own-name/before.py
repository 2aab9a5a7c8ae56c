import tensorflow as tf
import tensorflow_hub as hub
from tensorflow import to_float

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
lengths = to_float(tf.constant([len(each) for each in sentences]))
scores = embed(sentences) * tf.expand_dims(lengths, 1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores)
