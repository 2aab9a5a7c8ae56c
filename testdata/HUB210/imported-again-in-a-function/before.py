import tensorflow as tf
import tensorflow_hub as hub

words = ["cat", "dog"]


def run(tensor):
    import tensorflow as tf

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(tensor)


vectors = tf.nn.relu(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words))
found = run(vectors)
