import tensorflow as tf
import tensorflow_hub as hub

features = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]
module = hub.Module("https://example.com/modules/dropout/1", tags={"train"})
inputs = tf.placeholder(tf.float32, [None, 4])
layer = module(inputs)
other = module(inputs * 2.0)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    output = session.run(layer, {inputs: features})
    again = session.run(other, {inputs: features})
