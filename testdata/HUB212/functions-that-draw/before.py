import tensorflow as tf
import tensorflow_hub as hub

size = 2


def noise(start):
    drawn = []
    for i in range(size):
        drawn.append(tf.random.uniform([], minval=start + i, maxval=start + i + 1, dtype=tf.int32))
    return tf.stack(drawn)


def both(start):
    return noise(start) + noise(start + 5)


embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
numbers = both(1)
others = tf.cast(noise(7), tf.float32)
texts = tf.as_string(numbers)
norms = tf.norm(embed(texts), axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found, given = session.run([norms, numbers])
    rest = session.run(others)
