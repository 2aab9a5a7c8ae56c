import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rate = 0.05
ROWS = np.float32([[1.0, 2.0, 3.0], [0.0, 0.0, 1.0]])


def model_fn(features, labels, mode, params):
    tf.get_variable_scope().set_use_resource(True)
    module = hub.Module(params["module_spec"], name="projection")
    projected = module(features["rows"])
    logits = tf.layers.dense(projected, 1, kernel_initializer=tf.ones_initializer())
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions={"logits": logits})
    loss = tf.losses.mean_squared_error(labels, logits)
    optimizer = tf.train.GradientDescentOptimizer(params["rate"])
    train_op = optimizer.minimize(loss, global_step=tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def train_input():
    return tf.data.Dataset.from_tensors(({"rows": ROWS}, np.float32([[1.0], [2.0]]))).repeat()


def predict(estimator):
    input_fn = tf.estimator.inputs.numpy_input_fn({"rows": ROWS}, shuffle=False)
    return np.array([prediction["logits"] for prediction in estimator.predict(input_fn)])


params = {"module_spec": "https://example.com/modules/simple/1", "rate": rate}
estimator = tf.estimator.Estimator(model_fn, params=params)
estimator.train(train_input, steps=1)
before = predict(estimator)
estimator.train(train_input, steps=2)
after = predict(estimator)
