import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 0.0, -1.0], [0.5, 0.5, 0.5, 0.5]]

with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/dense/1")
    x = tf.placeholder(tf.float32, [None, 4])
    hidden = module(x, signature="features")
    batch, size = hidden.shape
    known = x.shape.with_rank(2)
    width = known[1].value or 4
    free = known[0].value is None
    both = hidden[:, 0:2] * hidden[:, 2:4]
    matrix = tf.reshape(hidden, [-1, int(size)])
    session.run(tf.global_variables_initializer())
    values, products = session.run([matrix, both], {x: rows})
    widths = [width + len(rows), free]
