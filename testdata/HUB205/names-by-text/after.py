import tensorflow as tf
import tensorflow_hub as hub

pooling = "mean"
words = ["hello world", "good film"]


def smoothed(labels):
    """For the training script."""
    return tf.contrib.layers.one_hot_encoding(labels, 2)


def activated(x, name):
    return getattr(tf.compat.v1.nn, "relu" if name == "relu" else "tanh")(x)


def pooled(x):
    reduce = getattr(tf, "reduce_max") if pooling == "max" else getattr(tf, "reduce_mean")
    return reduce(x, 1)


with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = activated(pooled(embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]), "relu")
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    numbers = session.run(vectors)
