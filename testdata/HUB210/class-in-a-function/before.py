import tensorflow as tf
import tensorflow_hub as hub

words = ["cat", "dog"]


def main():
    class Model:
        module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = module(words)

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(Model.vectors)


first = main()
second = main()
