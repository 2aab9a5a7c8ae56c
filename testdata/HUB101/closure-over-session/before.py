import tensorflow as tf
import tensorflow_hub as hub


def embed_useT(module):
    with tf.Graph().as_default():
        sentences = tf.placeholder(tf.string)
        embed = hub.Module(module)
        embeddings = embed(sentences)
        session = tf.train.MonitoredSession()
    return lambda x: session.run(embeddings, {sentences: x})


phrases = ["good movie", "bad movie"]
embed_fn = embed_useT("https://tfhub.dev/google/universal-sentence-encoder-large/3")
result = embed_fn(phrases)
