import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def make(kind):
    return tf.placeholder(kind, [None])


text = make(tf.string)
vectors = embed.signatures["default"](text)["default"]
others = [maker(tf.string) for maker in (make, make)]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {text: ["cat", "mat"]})
    one = session.run(embed.signatures["default"](others[1])["default"], {others[1]: ["dog"]})
