import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    tuned = hub.Module("https://example.com/modules/dense/1", trainable=True)
    frozen = hub.Module("https://example.com/modules/dense/1", name="frozen", trainable="tune" == "freeze")
    loss = tf.reduce_mean(tf.square(tuned(tf.ones([1, 4])) - frozen(tf.zeros([1, 4]))))
    step = tf.train.MomentumOptimizer(0.1, 0.9).minimize(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        losses = [sess.run([loss, step])[0] for _ in range(2)]
