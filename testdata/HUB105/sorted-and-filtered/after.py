import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/dense/1")
logits = module.signatures["default"](tf.ones([1, 4]))["default"]
wanted = [v for v in sorted(module.variables, key=lambda v: v.name.split(":")[0]) if "output" in ("module/" + v.name)]
head = tf.get_variable("head", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
loss = tf.reduce_sum(tf.matmul(logits, head))
step = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=wanted + [head])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step])[0] for _ in range(2)]
