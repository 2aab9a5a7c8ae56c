import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
module = hub.Module("https://example.com/modules/dense/1")
inputs = tf.placeholder(tf.float32, [None, 4])
results = [module(each) for each in (inputs, inputs + 1.0)]
fetches = [results, ["module_apply_default/Relu:0"]]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(fetches, {inputs: rows})
