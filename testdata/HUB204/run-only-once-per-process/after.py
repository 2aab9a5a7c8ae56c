import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

corpus = ["the mat", "hello hello", "cat"]
session = None
inputs = outputs = None


def start():
    global session, inputs, outputs
    inputs = tf.placeholder(tf.string, shape=[None])
    outputs = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](inputs)["default"]
    session = tf.Session()
    session.run(tf.initializers.global_variables())
    session.run(tf.initialize_all_tables())


def embed(texts):
    if session is None:
        start()
    return session.run(outputs, feed_dict={inputs: texts})


first = embed(corpus)
second = embed(corpus[:1])
