import tensorflow as tf
import tensorflow_hub as hub

tf.set_random_seed(1)
rows = [[1.0, 2.0, 3.0]]
result = hub.Module("https://example.com/modules/simple/1")(tf.constant(rows))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(result)
