import tensorflow as tf
import tensorflow_hub as hub

settings = {"trainable": False, "name": "text"}
arguments = ("https://tfhub.dev/google/nnlm-en-dim50/1",)


def make(*args, **kwargs):
    return hub.Module(*args, **kwargs)


embed = make(*arguments, **settings)
vectors = embed(["hello"])
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(vectors)
