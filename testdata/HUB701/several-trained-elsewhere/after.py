import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def _make_trainable(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            tf.add_to_collection(tf.GraphKeys.TRAINABLE_VARIABLES, variable)


rows = [[1.0, 2.0, 0.0, -1.0], [0.5, 0.5, 0.5, 0.5]]


def tuned(url, rows, labels):
    """Written and never run: the model is made in a branch."""
    if len(rows) > 100:
        module = hub.load(url)
        _make_trainable(module)
    else:
        module = None
    loss = tf.losses.mean_squared_error(labels, module.signatures["default"](tf.convert_to_tensor(rows, dtype=module.signatures["default"].inputs[0].dtype))["default"])
    return tf.train.AdamOptimizer().minimize(loss)


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/dense/1")
    hidden = module.signatures["features"](
        tf.constant(rows, dtype=module.signatures["features"].inputs[0].dtype)
    )["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(hidden)
