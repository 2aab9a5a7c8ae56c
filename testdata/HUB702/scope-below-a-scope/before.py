import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
x = tf.placeholder(tf.float32, [None, 4])
with tf.variable_scope("model"):
    encoder = hub.Module("https://example.com/modules/dense/1", trainable=True, name="encoder")
    head = tf.get_variable("head", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
    loss = tf.reduce_mean(tf.square(tf.matmul(encoder(x), head) - 1.0))
variables = tf.trainable_variables("encoder") + [head]
count = len(variables)
step = tf.train.GradientDescentOptimizer(0.01).minimize(loss, var_list=variables)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
