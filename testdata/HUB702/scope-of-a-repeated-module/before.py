import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
x = tf.placeholder(tf.float32, [None, 4])


def tower(x, weights):
    encoder = hub.Module("https://example.com/modules/dense/1", trainable=True, name="encoder")
    weights.extend(tf.trainable_variables("encoder"))
    return encoder(x)


weights = []
loss = tf.reduce_mean(tf.square(tower(x, weights) - 2.0 * tower(x, weights)))
count = len(weights)
step = tf.train.GradientDescentOptimizer(0.01).minimize(loss, var_list=weights)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
