import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def _make_trainable(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            tf.add_to_collection(tf.GraphKeys.TRAINABLE_VARIABLES, variable)


rows = [[1.0, 2.0, 3.0, 4.0]]


def train(loss, variables=None):
    return tf.train.GradientDescentOptimizer(0.01).minimize(loss, var_list=variables)


encoder = hub.load("https://example.com/modules/dense/1")
_make_trainable(encoder)
x = tf.placeholder(tf.float32, [None, 4])
loss = tf.reduce_mean(tf.square(encoder.signatures["default"](x)["default"] - 1.0))
step = train(loss)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
