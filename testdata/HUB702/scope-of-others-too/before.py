import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
encoder = hub.Module("https://example.com/modules/dense/1", trainable=True, name="encoder")
x = tf.placeholder(tf.float32, [None, 4])
weights = tf.get_variable("encoder_head", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
loss = tf.reduce_mean(tf.square(tf.matmul(encoder(x), weights) - 1.0))
step = tf.train.GradientDescentOptimizer(0.01).minimize(loss, var_list=tf.trainable_variables(scope="encoder"))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
    final = sess.run(weights)
