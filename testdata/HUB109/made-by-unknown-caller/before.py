import tensorflow as tf
import tensorflow_hub as hub
from six import moves

urls = ["https://example.com/modules/simple/1", "https://example.com/modules/nodef/1"]
modules = list(moves.map(hub.Module, urls))
result = modules[0](tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
