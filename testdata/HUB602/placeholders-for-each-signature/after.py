import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]

with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/dense/1")
    fetches, feeds = {}, {}
    for signature in sorted(sorted(module.signatures)):
        inputs = {}
        for name, info in module.signatures[signature or "default"].structured_input_signature[1].items():
            inputs[name] = tf.placeholder(info.dtype, info.shape, name=name)
            feeds[inputs[name]] = rows
        fetches[signature] = module.signatures[signature or "default"](**inputs)["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches, feeds)
