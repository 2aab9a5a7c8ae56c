import tensorflow as tf
import tensorflow_hub as hub

words = ["the cat", "movie film"]


def vectors(words):
    with tf.Graph().as_default():
        module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
        result = module(words)
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(result)


def main():
    if tf.executing_eagerly():
        return None
    return vectors(words)


if __name__ == "__main__":
    values = main()
