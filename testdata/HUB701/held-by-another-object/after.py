import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def _make_trainable(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            tf.add_to_collection(tf.GraphKeys.TRAINABLE_VARIABLES, variable)


row = [1.0, 2.0, 3.0]


class Holder:
    module = None


def tuned(url, x):
    holder = Holder()
    holder.module = hub.load(url)
    _make_trainable(holder.module)
    loss = tf.reduce_sum(holder.module.signatures["default"](tf.convert_to_tensor(x, dtype=holder.module.signatures["default"].inputs[0].dtype))["default"])
    return tf.train.GradientDescentOptimizer(0.1).minimize(loss)


with tf.Graph().as_default(), tf.Session() as session:
    simple = hub.load("https://example.com/modules/simple/1")
    out = simple.signatures["default"](
        tf.constant([row], dtype=simple.signatures["default"].inputs[0].dtype)
    )["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(out)
