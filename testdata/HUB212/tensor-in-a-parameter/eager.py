import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def run_and_plot(messages_, encoding_tensor):
    message_embeddings_ = encoding_tensor(tf.constant(messages_, dtype=tf.string)).numpy()
    return message_embeddings_


def similarity_message_encodings(similarity_input):
    return embed.signatures["default"](similarity_input)["default"]


corr = run_and_plot(["a", "b"], similarity_message_encodings)
