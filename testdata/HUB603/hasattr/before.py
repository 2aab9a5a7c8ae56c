import tensorflow as tf
import tensorflow_hub as hub

URL = "https://example.com/modules/simple/1"


def embed(rows):
    if hasattr(hub, "Module"):
        module = hub.Module(URL)
    else:
        module = hub.KerasLayer(URL)
    return module(rows)


result = embed(tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
