import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

sentences = ["the cat", "in the fog"]


def size_of(url):
    """The number of weights, whatever the API."""
    with tf.Graph().as_default():
        if hasattr(hub, "Module"):
            loaded = hub.Module(url)
        else:
            loaded = hub.load(url)
        return sum(int(v.shape.num_elements()) for v in loaded.variables)


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"])
size = size_of("https://example.com/modules/dense/1") + len(sentences)
