import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["cat", "dog"]


def run(tensor):
    import tensorflow.compat.v1 as tf

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(tensor)


vectors = tf.nn.relu(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(words, dtype=tf.string))["default"])
found = run(vectors)
