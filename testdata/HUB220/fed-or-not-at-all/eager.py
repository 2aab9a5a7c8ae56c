import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
once = embed.signatures["default"](text)["default"]
twice = once * 2


def asked():
    global count
    count += len(sentences)
    return sentences


count = 0
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run([once, twice], {text: asked()}) if len(sentences) > 5 else None
values = session.run(once, {text: sentences})
