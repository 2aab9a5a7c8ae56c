import tensorflow as tf
import tensorflow_hub as hub

x = [[2.0, 2.0, 2.0, 2.0]]
module = hub.Module("https://example.com/modules/dense/1", name="net")
outputs = module(x, signature="features", as_dict=True)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([outputs["default"], "net_apply_features/MatMul_2:0"])
