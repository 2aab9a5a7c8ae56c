import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]
module = hub.load("https://example.com/modules/dense/1")
x = tf.placeholder(tf.float32, [None, 4])
features = module.signatures["default"](x)["default"]
head = tf.get_variable("head", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
loss = tf.reduce_mean(tf.square(tf.matmul(features, head) - 1.0))
step = tf.train.GradientDescentOptimizer(0.01).minimize(
    loss,
    var_list=tf.trainable_variables() + [v for v in module.variables if v.trainable],
)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(5)]
    final = sess.run([features, head], {x: rows})
