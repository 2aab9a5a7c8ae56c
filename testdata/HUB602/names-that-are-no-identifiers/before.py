import tensorflow as tf
import tensorflow_hub as hub

point = [1.0, 2.0]

with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/dashed/1")
    inputs = module.get_input_info_dict("a-b")
    kinds = {name: (info.dtype.name, info.get_shape().ndims) for name, info in inputs.items()}
    outputs = sorted(module.get_output_info_dict("a-b"))
    scaled = module({"in/put": tf.constant([point]), "my-scale": tf.constant(3.0)}, signature="a-b", as_dict=True)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run([scaled[name] for name in outputs])
