import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
module = hub.Module("https://example.com/modules/dense/1")
table = [
    (signature, name, output.dtype.name, output.get_shape().as_list())
    for signature in ("default", "features")
    for name, output in sorted(module.get_output_info_dict(signature).items())
]
names = sorted(module.get_output_info_dict(signature="features"))
doubled = module(rows, signature="features", as_dict=True)[names[-1]]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(doubled)
