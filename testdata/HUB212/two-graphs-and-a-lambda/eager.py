import tensorflow as tf
import tensorflow_hub as hub

def build(handle):
    embed = hub.load(handle)

    def embeddings(sentences):
        return embed.signatures["default"](sentences)["default"]

    return lambda x: embeddings(tf.constant(x, dtype=tf.string)).numpy()

embed_fn = build("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = embed_fn(["a", "b"])

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def net(x):
    net = module.signatures["default"](x)["default"]
    return tf.nn.relu(net)


def both(x):
    return tf.reduce_sum(net(x))


for batch in [["a"], ["b"]]:
    x = tf.constant(batch, dtype=tf.string)
    v, s = net(x).numpy(), both(x).numpy()
    print(v, s)
