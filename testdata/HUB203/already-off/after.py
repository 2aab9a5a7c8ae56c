import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

sentences = ["hello", "bad dogs"]

g = tf.Graph()
with g.as_default():
    text_input = tf.placeholder(dtype=tf.string, shape=[None])
    embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")
    embedded_text = embed.signatures["default"](text_input)["default"]
    init_op = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])
g.finalize()

session = tf.Session(graph=g)
session.run(init_op)
result = session.run(embedded_text, feed_dict={text_input: sentences})
session.close()
