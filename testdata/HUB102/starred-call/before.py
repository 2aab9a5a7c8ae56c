import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/dense/1")
options = dict(signature="features", as_dict=True)


def call(*args, **kwargs):
    return module(*args, **kwargs)


outputs = call(tf.ones([1, 4]), **options)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(outputs["double"])
