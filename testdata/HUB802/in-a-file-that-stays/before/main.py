import tensorflow as tf
import tensorflow_hub as hub

import nets

words = ["hello", "world"]

with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
names = [nets.full_name(word) for word in words]
