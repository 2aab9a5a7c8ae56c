import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0], [0.0, 1.0, 0.0, -1.0]]
with tf.Graph().as_default():
    features = hub.Module("https://example.com/modules/dense/1", trainable=False)(tf.constant(rows))
    normed = tf.keras.layers.BatchNormalization(momentum=0.5)
    outputs = normed(features, training=True)
    updates = tf.get_collection(tf.GraphKeys.UPDATE_OPS) + normed.updates
    with tf.control_dependencies(updates):
        outputs = tf.identity(outputs)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(outputs)
        moving = session.run(normed.moving_mean)
