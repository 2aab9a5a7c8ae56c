import tempfile

import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "fog"]
rate = 0.1


def model_fn(features, labels, mode):
    training = mode == tf.estimator.ModeKeys.TRAIN
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1", trainable=training)
    logits = tf.reduce_sum(module(features["text"]), 1) * tf.get_variable("scale", [], initializer=tf.ones_initializer())
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions={"logits": logits})
    loss = tf.losses.mean_squared_error(labels, logits)
    train_op = tf.train.AdagradOptimizer(rate).minimize(loss, global_step=tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    return tf.data.Dataset.from_tensors(({"text": sentences}, [0.0, 1.0])).repeat(3)


estimator = tf.estimator.Estimator(model_fn, tempfile.mkdtemp())
estimator.train(input_fn)
steps = int(estimator.get_variable_value("global_step"))
loss = estimator.evaluate(input_fn, steps=1)["loss"]
predictions = [float(each["logits"]) for each in estimator.predict(input_fn)]
