import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]
encoder = hub.Module("https://example.com/modules/dense/1", trainable=True, name="encoder")
x = tf.placeholder(tf.float32, [None, 4])
features = encoder(x)
with tf.variable_scope("head"):
    weights = tf.get_variable("weights", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
loss = tf.reduce_mean(tf.square(tf.matmul(features, weights) - 1.0))
weights_of_all = tf.trainable_variables(scope="encoder") + tf.trainable_variables("head")
step = tf.train.MomentumOptimizer(0.01, 0.9).minimize(loss, var_list=weights_of_all)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(5)]
    final = sess.run([features, weights], {x: rows})
