import tensorflow as tf
import tensorflow_hub as hub

flag = True
rows = [[1.0, 2.0, 3.0, 4.0]]
module = hub.Module("https://example.com/modules/dense/1") if flag else None
inputs = tf.placeholder(tf.float32, [None, 4])
result = module(inputs, signature="features") if flag else inputs
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([result, "module_apply_features/Relu_1:0"], {inputs: rows})
