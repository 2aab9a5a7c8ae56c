import tensorflow as tf
import tensorflow_hub as hub

rate = 0.1

with tf.Graph().as_default():
    features = hub.Module("https://example.com/modules/dense/1")(tf.constant([[1.0, 0.0, 1.0, 0.0], [0.0, 0.5, 0.0, 1.0]]))
    weights = tf.get_variable("weights", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
    output = tf.matmul(features, weights)
    penalty = tf.add_n([tf.nn.l2_loss(v) for v in tf.trainable_variables()])
    loss = tf.reduce_mean(tf.square(output - 1.0)) + 0.01 * penalty
    with tf.control_dependencies(tf.get_collection(tf.GraphKeys.UPDATE_OPS)):
        step = tf.train.GradientDescentOptimizer(rate).minimize(loss, var_list=tf.trainable_variables())
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        losses = [sess.run([loss, step])[0] for _ in range(3)]
