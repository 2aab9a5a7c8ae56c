import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/dense/1", trainable=True)
result = module(tf.ones([1, 4]))
penalty = tf.add_n(tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES))
loss = tf.reduce_sum(result) + penalty
names = [v.name for v in tf.global_variables() if v.op.name.startswith("module/")]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    value, extra = sess.run([loss, penalty])
