import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the movie was good"]

embed = hub.KerasLayer(
    "https://tfhub.dev/google/universal-sentence-encoder-large/3",
    signature="default",
    output_key="default",
)


def embedded(text):
    return embed(text)


vectors = embedded(tf.constant(sentences, dtype=tf.string)).numpy()
