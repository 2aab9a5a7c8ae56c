import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
head = tf.keras.layers.Dense(2, kernel_initializer="ones")


def scores(session, start):
    embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(words)
    out = head(embedded)
    start()
    return session.run(out)
