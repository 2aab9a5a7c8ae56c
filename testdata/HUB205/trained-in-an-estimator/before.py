import tempfile

import tensorflow as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode):
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1", trainable=True)
    logits = tf.reduce_sum(module(features["text"]), 1)
    loss = tf.losses.mean_squared_error(labels, logits)
    train_op = tf.train.AdagradOptimizer(0.1).minimize(loss, global_step=tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    return tf.data.Dataset.from_tensors(({"text": ["the cat", "fog"]}, [0.0, 1.0])).repeat(2)


estimator = tf.estimator.Estimator(model_fn, tempfile.mkdtemp())
estimator.train(input_fn)
steps = int(estimator.get_variable_value("global_step"))
