import tempfile

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

texts = np.array(["good movie", "bad film", "the fog"])


def model_fn(features, labels, mode):
    module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    embedded = module.signatures["default"](
        tf.convert_to_tensor(features["text"], dtype=tf.string)
    )["default"]
    weights = tf.get_variable("weights", [50, 2], initializer=tf.constant_initializer(0.5))
    bias = tf.get_variable("bias", [2], initializer=tf.zeros_initializer())
    logits = tf.matmul(embedded, weights) + bias
    return tf.estimator.EstimatorSpec(mode, predictions={"logits": logits, "text": features["text"]})


estimator = tf.estimator.Estimator(model_fn, tempfile.mkdtemp())
input_fn = tf.estimator.inputs.numpy_input_fn({"text": texts}, shuffle=False, num_epochs=1)


def untrained(fn):
    with tf.Graph().as_default():
        features = fn()
        spec = model_fn(features, None, tf.estimator.ModeKeys.PREDICT)
        with tf.train.MonitoredSession() as sess:
            return sess.run(spec.predictions)


predictions = untrained(input_fn)
