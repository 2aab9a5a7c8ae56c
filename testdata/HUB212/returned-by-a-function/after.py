import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

WORDS = ["good", "bad"]


def build(handle, scale):
    graph = tf.Graph()
    with graph.as_default():
        text = tf.placeholder(tf.string, [None])
        embed = hub.load(handle)
        embedded = embed.signatures["default"](text)["default"] * scale  # as it is asked for
        init = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])
    graph.finalize()
    session = tf.Session(graph=graph)
    session.run(init)
    return session, embed, embedded, text


def encode(words):
    session, embed, vectors, text = build("https://tfhub.dev/google/nnlm-en-dim50/1", 2.0)
    found = session.run(vectors, feed_dict={text: words})
    return found, len(sorted(embed.signatures))


def encode_other(words):
    (session, _, vectors, texts) = build("https://tfhub.dev/google/nnlm-en-dim128/1", 3.0)
    return session.run(vectors, feed_dict={texts: words})


def inputs(handle):
    text = tf.placeholder(tf.string, [None])
    embedded = hub.load(handle).signatures["default"](text)["default"]
    return text, embedded


text, embedded = inputs("https://tfhub.dev/google/nnlm-en-dim50/1")
means = tf.reduce_mean(embedded, axis=1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    averages = session.run(means, {text: WORDS})
    longer = session.run([embedded, means], {text: WORDS + ["fine"]})
first, signatures = encode(WORDS)
second, _ = encode(WORDS[:1])
other = encode_other(WORDS)
