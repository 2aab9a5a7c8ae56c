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
    image = tf.compat.v1.image.resize_bilinear(image, (224, 224), align_corners=False)
    return image


module = hub.load(MODULE)
outputs = module.signatures["image_feature_vector"](images=load(picture))
features = tf.squeeze(outputs["default"], axis=[0])
pool = outputs["network/pool"]
flat, pooled = features.numpy(), pool.numpy()
