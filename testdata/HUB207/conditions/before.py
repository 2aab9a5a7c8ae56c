import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

level = 1.0
images = tf.placeholder(tf.float32, [2, 16, 12, 3])
module = hub.Module("https://example.com/modules/image-static/1")
features = module(images)
rows = images.shape[0]


def batch_size(tensor):
    if not tensor.shape[0]:
        return tf.shape(tensor)[0]
    return tensor.shape[0] or 1


height, width = [d.value for d in images.shape[1:3] if d]
sizes = height, width, int(batch_size(features)), images.shape[1].value or 0
flat = tf.reshape(features, [-1, features.shape[1] if features.shape[1] else 1])
while rows and not sizes:
    rows = None
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(flat, {images: np.full([2, 16, 12, 3], level)})
