import tensorflow as tf
import tensorflow_hub as hub

rounds = 3

g = tf.Graph()
with g.as_default():
    text = tf.placeholder(tf.string, [None])
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")


def next_words(module, words):
    inputs = {}
    inputs["text"] = tf.strings.join([words, " again"])
    outputs = module(inputs["text"], signature="default", as_dict=True)
    return tf.as_string(tf.argmax(outputs["default"], axis=1)), outputs["default"]


with g.as_default():
    words = text
    chain = []
    for number in range(rounds):
        words, vectors = next_words(module, words)
        chain.append(words)
    chain = tf.stack(chain)

    total = module(text)
    for number in range(rounds):
        others = [total * factor for factor in (1.0, 2.0)]
        total = others[0] + others[1]
    init = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])

with tf.Session(graph=g) as session:
    session.run(init)
    found = session.run(chain, {text: ["the cat", "a dog ran"]})
    again = session.run(chain, {text: ["fog"]})
    grown = session.run(total, {text: ["fog"]})
