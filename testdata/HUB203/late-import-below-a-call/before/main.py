import encoder

words = ["hello", "world"]
vectors = encoder.embedded(words)
import tensorflow as tf

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
