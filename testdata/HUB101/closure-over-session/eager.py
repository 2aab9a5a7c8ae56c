import tensorflow as tf
import tensorflow_hub as hub


def embed_useT(module):
    embed = hub.load(module)

    def embeddings(sentences):
        return embed.signatures["default"](sentences)["default"]

    return lambda x: embeddings(tf.constant(x, dtype=tf.string)).numpy()


phrases = ["good movie", "bad movie"]
embed_fn = embed_useT("https://tfhub.dev/google/universal-sentence-encoder-large/3")
result = embed_fn(phrases)
