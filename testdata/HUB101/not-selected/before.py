import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
module = hub.Module("https://example.com/modules/simple/1", name="first")
result = module(tf.constant(rows))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(result)
