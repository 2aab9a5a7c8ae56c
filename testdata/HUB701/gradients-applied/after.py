import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def _make_trainable(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            tf.add_to_collection(tf.GraphKeys.TRAINABLE_VARIABLES, variable)


try:
    from tensorflow.python.util import module_wrapper as deprecation
except ImportError:
    from tensorflow.python.util import deprecation_wrapper as deprecation

deprecation._PER_MODULE_WARNING_LIMIT = 0


class Model:
    def __init__(self, trainable=True):
        self.module = hub.load("https://example.com/modules/dense/1")
        _make_trainable(self.module, trainable)

    def loss(self, rows):
        return tf.reduce_mean(tf.square(self.module.signatures["default"](rows)["default"]))


model = Model()
loss = model.loss(tf.ones([2, 4]))
optimizer = tf.train.AdamOptimizer(0.01)
gradients, variables = zip(*optimizer.compute_gradients(loss))
clipped, _ = tf.clip_by_global_norm(gradients, 1.0)
step = optimizer.apply_gradients(zip(clipped, variables))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step])[0] for _ in range(2)]
