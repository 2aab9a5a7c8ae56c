import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def _is_in_graph(tensor_name):
    try:
        tf.get_default_graph().get_tensor_by_name(tensor_name)
    except KeyError:
        return False
    return True


def embed(images):
    spec = "https://example.com/modules/dense/1"
    module_name = "embedding-4_" + str(images.name).replace(":", "_")
    with tf.control_dependencies([tf.Assert(tf.reduce_max(images) < 100.0, ["too large", images])]):
        images = tf.identity(images)
    module_scope = "%s_apply_default/" % module_name
    tensor_name = module_scope + "Relu:0"
    added = not _is_in_graph(tensor_name)
    if added:
        module = hub.load(spec)
        tf.identity(
            module.prune(module.signatures["default"].inputs[0].name, "Relu:0")(images),
            name=module_name + "_apply_default/Relu",
        )
        module.signatures["default"](images)["default"]
    tensor_name = module_scope + "Relu:0"
    return tf.get_default_graph().get_tensor_by_name(tensor_name), added


with tf.Graph().as_default() as graph:
    first = tf.placeholder(tf.float32, [None, 4], name="first")
    second = tf.multiply(first, 2.0, name="second")
    tensors, added = zip(*[embed(first), embed(second), embed(first)])
    names = [tensor.name for tensor in tensors]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(list(tensors), {first: rows})
