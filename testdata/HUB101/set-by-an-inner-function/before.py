import tensorflow as tf
import tensorflow_hub as hub


def run(words):
    embed = None

    def prepare(url):
        nonlocal embed
        embed = hub.Module(url)

    prepare("https://tfhub.dev/google/nnlm-en-dim50/1")
    with tf.Session() as session:
        vectors = embed(words)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


words = ["a good movie"]
numbers = run(words)
