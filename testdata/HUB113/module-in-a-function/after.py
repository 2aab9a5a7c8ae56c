import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

URL = "https://tfhub.dev/google/universal-sentence-encoder/2"


def embed(spec, texts):
    module = hub.load(spec)
    return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


spec = URL
with tf.Graph().as_default():
    vectors = embed(spec, ["the cat"])
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(vectors)
