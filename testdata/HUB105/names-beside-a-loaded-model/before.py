import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
with tf.Graph().as_default(), tf.Session() as session:
    first = hub.load("https://example.com/modules/dense/1")
    second = hub.Module("https://example.com/modules/dense/1")
    kernels = [v for v in second.variables if v.name == "module/hidden/kernel:0"]
    results = first.signatures["default"](tf.constant(rows))["default"], second(rows)
    session.run(tf.global_variables_initializer())
    values = session.run([results, kernels])
