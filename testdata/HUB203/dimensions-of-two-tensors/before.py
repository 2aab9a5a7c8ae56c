import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

level = 1.0
graph = tf.Graph()
with graph.as_default():
    images = tf.placeholder(tf.float32, [None, 16, 12, 3])
    features = hub.Module("https://example.com/modules/image-static/1")(images)
    fits = bool(images.shape[0] == features.shape[0])
    init = tf.global_variables_initializer()
with tf.Session(graph=graph) as session:
    session.run(init)
    values = session.run(features, {images: np.full([2, 16, 12, 3], level)})
