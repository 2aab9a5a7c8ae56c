import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def _make_trainable(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            tf.add_to_collection(tf.GraphKeys.TRAINABLE_VARIABLES, variable)


with tf.Graph().as_default():
    tuned = hub.load("https://example.com/modules/dense/1")
    _make_trainable(tuned)
    frozen = hub.load("https://example.com/modules/dense/1")
    _make_trainable(frozen, "tune" == "freeze")
    loss = tf.reduce_mean(tf.square(tuned.signatures["default"](tf.ones([1, 4]))["default"] - frozen.signatures["default"](tf.zeros([1, 4]))["default"]))
    step = tf.train.MomentumOptimizer(0.1, 0.9).minimize(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        losses = [sess.run([loss, step])[0] for _ in range(2)]
