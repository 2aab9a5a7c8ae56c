import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

shade = 90
picture = np.full((40, 30, 3), shade, np.uint8)
picture[10:20] = 255

MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"


def load(pixels):
    image = tf.image.convert_image_dtype(pixels, dtype=tf.float32)
    image = tf.expand_dims(image, 0)
    image = tf.image.resize_bilinear(image, (224, 224), align_corners=False)
    return image


with tf.Graph().as_default():
    module = hub.Module(MODULE)
    outputs = module(dict(images=load(picture)), signature="image_feature_vector", as_dict=True)
    features = tf.squeeze(outputs["default"], squeeze_dims=[0])
    pool = outputs["network/pool"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        flat, pooled = sess.run([features, pool])
