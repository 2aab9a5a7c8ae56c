import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]

with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/dense/1")
    fetches, feeds = {}, {}
    for signature in sorted(module.get_signature_names()):
        inputs = {}
        for name, info in module.get_input_info_dict(signature=signature).items():
            inputs[name] = tf.placeholder(info.dtype, info.get_shape(), name=name)
            feeds[inputs[name]] = rows
        fetches[signature] = module(inputs, signature=signature, as_dict=True)["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches, feeds)
