import tensorflow as tf

from encoder import embedded

words = ["hello", "world"]

with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
