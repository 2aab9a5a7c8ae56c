import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 0.5, 0.0]]


def build(rows, seed):
    tf.compat.v1.random.set_random_seed(seed)
    features = hub.Module("https://example.com/modules/simple/1")(tf.constant(rows))
    return tf.layers.dense(features, 2, use_bias=False, kernel_initializer=tf.initializers.orthogonal(seed=seed))


with tf.Graph().as_default(), tf.Session() as session:
    result = build(rows, 11)
    session.run(tf.compat.v1.global_variables_initializer())
    values = session.run(result)
