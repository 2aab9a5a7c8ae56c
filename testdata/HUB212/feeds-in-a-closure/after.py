import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog ran"]


def make():
    text = tf.placeholder_with_default(sentences[:1], [None])
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](text)["default"]
    joined = tf.strings.join([text, text], " ")
    norms = tf.norm(vectors, axis=1)
    scaled = vectors / tf.expand_dims(norms + 1.0, 1)
    sess = tf.Session()
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def of_texts(batch=None):
        if batch is None:
            return sess.run([vectors, scaled])
        return sess.run([vectors, scaled, joined], feed_dict={text: batch})

    def of_vectors(batch):
        return sess.run({"scaled": scaled, "norms": norms}, {vectors: batch})

    return of_texts, of_vectors


of_texts, of_vectors = make()
known = of_texts()
first, second, third = of_texts(sentences)
again = of_vectors(first * 2)
