import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

import encoder

words = ["hello", "world"]
vectors = encoder.embedded(words)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
