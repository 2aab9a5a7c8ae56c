import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/dense/1")
first = tf.placeholder(tf.float32, [None, 4])
results = []
for scale in (1.0, 2.0):
    scaled = first * scale
    results.append(module(scaled))
shifted = first + 1.0
features = module(shifted, signature="features", as_dict=True)
graph = tf.get_default_graph()
hidden = [
    graph.get_tensor_by_name("module_apply_default/MatMul:0"),
    graph.get_tensor_by_name("module_apply_features/Relu_1:0"),
]
rows = [[1.0, 0.5, 2.0, 1.0]]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([results, hidden, features["default"]], {first: rows})
