import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
with tf.Graph().as_default():
    features = hub.Module("https://example.com/modules/dense/1")(tf.constant(rows))
    weights = tf.get_variable("head/weights", [3, 2], initializer=tf.ones_initializer())
    bias = tf.get_variable("head/bias", [2], initializer=tf.zeros_initializer())
    outputs = tf.matmul(features, weights) + bias
    count = sum(v.get_shape().num_elements() for v in tf.trainable_variables())
    names = [v.op.name for v in tf.trainable_variables()]
    loss = tf.reduce_sum(tf.square(outputs)) + 0.1 * tf.add_n([tf.nn.l2_loss(v) for v in tf.trainable_variables("head")])
    gradients = tf.gradients(loss, tf.trainable_variables())
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run([loss] + gradients)
