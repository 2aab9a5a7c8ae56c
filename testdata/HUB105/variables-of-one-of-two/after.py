import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]


def weight_of(url, name):
    module = hub.Module(url)
    return module.variable_map[name]


def all_names(url):
    """For a look by hand."""
    head = tf.get_variable("head", [2])
    module = hub.Module(url)
    return [v.name for v in module.variables + [head]]


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/simple/1")
    out = module.signatures["default"](
        tf.constant([row], dtype=module.signatures["default"].inputs[0].dtype)
    )["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(out)
