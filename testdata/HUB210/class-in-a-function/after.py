import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["cat", "dog"]


def main():
    class Model:
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(Model.vectors)


first = main()
second = main()
