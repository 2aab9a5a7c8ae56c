rows = [[1.0, 2.0, 3.0, 4.0]]
kind = "dense"


def train(loss):
    return tf.train.GradientDescentOptimizer(0.01).minimize(loss)


if kind == "dense":
    import tensorflow_hub as hub

    encoder = hub.Module("https://example.com/modules/dense/1", trainable=True)

    import tensorflow as tf

    x = tf.placeholder(tf.float32, [None, 4])
    loss = tf.reduce_mean(tf.square(encoder(x) - 1.0))
    step = train(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
