import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/dense/1")
first = tf.placeholder(tf.float32, [None, 4])
results = []
for scale in (1.0, 2.0):
    scaled = first * scale
    tf.identity(
        module.prune(module.signatures["default"].inputs[0].name, "MatMul:0")(scaled),
        name="module_apply_default/MatMul",
    )
    results.append(module.signatures["default"](scaled)["default"])
shifted = first + 1.0
tf.identity(
    module.prune(module.signatures["features"].inputs[0].name, "Relu_1:0")(shifted),
    name="module_apply_features/Relu_1",
)
features = module.signatures["features"](shifted)
graph = tf.get_default_graph()
hidden = [
    graph.get_tensor_by_name("module_apply_default/MatMul:0"),
    graph.get_tensor_by_name("module_apply_features/Relu_1:0"),
]
rows = [[1.0, 0.5, 2.0, 1.0]]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([results, hidden, features["default"]], {first: rows})
