import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
scale = 0.5
with tf.Graph().as_default():
    features = hub.Module("https://example.com/modules/dense/1", trainable=False, name="features")(tf.constant(rows))
    penalty = lambda weights: scale * tf.nn.l2_loss(weights)
    weights = tf.get_variable("w", [3, 1], initializer=tf.ones_initializer(), regularizer=penalty)
    tf.losses.mean_squared_error(tf.ones([1, 1]), tf.matmul(features, weights))
    total = tf.losses.get_total_loss()
    penalties = tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run([total, penalties])
