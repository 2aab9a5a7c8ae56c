import numpy
import tensorflow as tf
import tensorflow_hub as hub

factor = 0.5
matrix = numpy.eye(3) * factor
counts = numpy.arange(6).reshape(2, 3)

with tf.Graph().as_default():
    simple = hub.Module("https://example.com/modules/simple/1")
    outputs = [simple(matrix), simple(counts), simple(inputs=matrix[:1].tolist()), simple([[1, 2, 3]])]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(outputs)
