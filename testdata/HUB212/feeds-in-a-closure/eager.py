import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]


def make():
    text = tf.convert_to_tensor(sentences[:1])
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

    def vectors(text=text):
        return embed.signatures["default"](text)["default"]

    def joined(text=text):
        return tf.strings.join([text, text], " ")

    def norms(vectors):
        return tf.norm(vectors, axis=1)

    def scaled(vectors, norms):
        return vectors / tf.expand_dims(norms + 1.0, 1)

    def of_texts(batch=None):
        if batch is None:
            vectors_ = vectors()
            return [vectors_.numpy(), scaled(vectors=vectors_, norms=norms(vectors_)).numpy()]
        text_ = tf.constant(batch, dtype=text.dtype)
        vectors_ = vectors(text_)
        return [vectors_.numpy(), scaled(vectors=vectors_, norms=norms(vectors_)).numpy(), joined(text_).numpy()]

    def of_vectors(batch):
        vectors_ = tf.constant(batch, dtype=tf.float32)
        norms_ = norms(vectors_)
        return {"scaled": scaled(vectors=vectors_, norms=norms_).numpy(), "norms": norms_.numpy()}

    return of_texts, of_vectors


of_texts, of_vectors = make()
known = of_texts()
first, second, third = of_texts(sentences)
again = of_vectors(first * 2)
