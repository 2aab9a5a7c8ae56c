import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

losses, rnn = tf.compat.v1.losses, tf.contrib.rnn if False else None
math = tf.compat.v1.math
nn = tf.compat.v1.nn
x = np.arange(6).reshape(2, 3).astype("float32")

with tf.Graph().as_default():
    rows = tf.compat.v1.placeholder(tf.float32, [None, 3])
    logits = hub.load("https://example.com/modules/simple/1").signatures["default"](rows)["default"]
    labels = nn.softmax(logits * 0.5, dim=-1)
    loss = losses.mean_squared_error(labels, nn.sigmoid(logits), reduction=losses.Reduction.NONE)
    reversed_sum = math.reduce_sum(loss, keep_dims=True, axis=0)
    with tf.compat.v1.Session() as session:
        session.run(tf.compat.v1.global_variables_initializer())
        results = session.run([labels, loss, reversed_sum], {rows: x})
