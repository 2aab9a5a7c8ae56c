import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import Session, global_variables_initializer, tables_initializer

words = ["hello", "world"]

with tf.Graph().as_default(), Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    positive = tf.where(tf.greater(vectors, 0.0), vectors, tf.zeros_like(vectors))
    session.run([global_variables_initializer(), tables_initializer()])
    numbers = session.run(positive)
