import tensorflow as tf
import tensorflow_hub as hub

URL = "https://tfhub.dev/google/universal-sentence-encoder/2"


def embed(spec, texts):
    module = hub.Module(spec, trainable=False)
    return module(texts)


spec = hub.load_module_spec(URL)
with tf.Graph().as_default():
    vectors = embed(spec, ["the cat"])
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(vectors)
