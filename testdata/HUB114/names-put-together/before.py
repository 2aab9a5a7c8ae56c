import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def hidden(inputs, name, session):
    net = hub.Module("https://example.com/modules/dense/1", name=name)
    outputs = [net(inputs), net(inputs, signature="features", as_dict=True)["default"]]
    session.run(tf.global_variables_initializer())
    fetches = [outputs, "{}_apply_default/MatMul:0".format(name), f"{name}_apply_features/Relu_1:0"]
    relu = tf.get_default_graph().get_tensor_by_name("%s_apply_default/%s:0" % (name, "Relu"))
    layer = name + "_apply_default"
    layer += "/MatMul"
    again = tf.get_default_graph().get_tensor_by_name(f"{layer}:0")
    return session.run([*fetches, relu, again])


def all_hidden(name):
    with tf.Graph().as_default(), tf.Session() as session:
        return hidden(tf.constant(rows), name, session)


values = [all_hidden(name) for name in ("first", "second")]
