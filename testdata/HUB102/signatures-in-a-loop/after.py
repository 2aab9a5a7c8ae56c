import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0, 4.0]
results = {}
with tf.Graph().as_default() as graph:
    dense = hub.load("https://example.com/modules/dense/1")
    for name in ("default", "features"):
        results[name] = dense.signatures[name](tf.constant([row]))["default"]
    with tf.Session(graph=graph) as sess:
        sess.run(tf.global_variables_initializer())
        values = {name: sess.run(tensor) for name, tensor in results.items()}
