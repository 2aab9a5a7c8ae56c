import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_eager_execution()

words = ["the cat", "movie film"]


def vectors(words):
    with tf.Graph().as_default():
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        result = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(result)


def main():
    if not tf.executing_eagerly():
        return None
    return vectors(words)


if __name__ == "__main__":
    values = main()
