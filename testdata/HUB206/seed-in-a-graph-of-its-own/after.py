import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 0.5, 0.0]]


def build(rows, seed):
    tf.compat.v1.random.set_random_seed(seed)
    features = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows))["default"]
    return tf.compat.v1.layers.dense(features, 2, use_bias=False, kernel_initializer=tf.compat.v1.initializers.orthogonal(seed=seed))


with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    result = build(rows, 11)
    session.run(tf.compat.v1.global_variables_initializer())
    values = session.run(result)
