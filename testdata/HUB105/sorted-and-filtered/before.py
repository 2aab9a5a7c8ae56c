import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/dense/1", trainable=True)
logits = module(tf.ones([1, 4]))
wanted = [v for v in module.variables if "output" in v.name]
head = tf.get_variable("head", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
loss = tf.reduce_sum(tf.matmul(logits, head))
step = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=wanted + [head])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step])[0] for _ in range(2)]
