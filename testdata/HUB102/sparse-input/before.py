import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/sparse/1")
    ids = tf.sparse_placeholder(tf.float32)
    bag = module(ids)
    other = module({"x": tf.SparseTensor([[0, 1]], [2.0], [1, 5])})
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        value = tf.SparseTensorValue([[0, 0], [1, 2]], [1.0, 3.0], [2, 5])
        first, second = sess.run([bag, other], {ids: value})
