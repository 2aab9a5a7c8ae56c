import tensorflow as tf
import tensorflow_hub as hub

tf.set_random_seed(7)
module = hub.Module("https://example.com/modules/simple/1")
globals()["project"] = module
result = project(tf.random_normal([2, 3]))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    shape = session.run(result).shape
