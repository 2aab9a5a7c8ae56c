import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

losses, rnn = tf.losses, tf.contrib.rnn if False else None
math = tf.math
nn = tf.nn
x = np.arange(6).reshape(2, 3).astype("float32")

with tf.Graph().as_default():
    rows = tf.placeholder(tf.float32, [None, 3])
    logits = hub.Module("https://example.com/modules/simple/1")(rows)
    labels = nn.softmax(logits * 0.5, dim=-1)
    loss = losses.mean_squared_error(labels, nn.sigmoid(logits), reduction=losses.Reduction.NONE)
    reversed_sum = math.reduce_sum(loss, keep_dims=True, axis=0)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        results = session.run([labels, loss, reversed_sum], {rows: x})
