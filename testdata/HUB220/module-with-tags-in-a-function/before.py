import tensorflow as tf
import tensorflow_hub as hub

features = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]
module = hub.Module("https://example.com/modules/dropout/1", tags={"train"})


def drawn(rows):
    layer = module(tf.constant(rows))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        return session.run(layer)


output, again = drawn(features), drawn(features)
