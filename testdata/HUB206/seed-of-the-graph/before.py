import tensorflow as tf
import tensorflow_hub as hub

tf.set_random_seed(7)
words = ["good", "bad"]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
weights = tf.get_variable("weights", [50, 2], initializer=tf.glorot_uniform_initializer(seed=1))
scores = tf.matmul(embed(words), weights)
noise = tf.random_normal([3])
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers, drawn = session.run([scores, noise])
drawn = drawn.shape
