import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def run(words):
    embed = None

    def prepare(url):
        nonlocal embed
        embed = hub.load(url)

    prepare("https://tfhub.dev/google/nnlm-en-dim50/1")
    with tf.Session() as session:
        vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


words = ["a good movie"]
numbers = run(words)
