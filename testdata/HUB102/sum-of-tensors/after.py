import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

pictures = np.linspace(0.0, 1.0, 2 * 16 * 12 * 3).reshape(2, 16, 12, 3)

module = hub.load("https://example.com/modules/image-static/1")
images = tf.placeholder(tf.float32, [None, 16, 12, 3])
crops = [images, tf.image.flip_left_right(images), tf.image.flip_up_down(images)]
mean = module.signatures["default"](sum(crops) / len(crops))["default"]
spread = module.signatures["default"](sum([crop * crop for crop in crops], tf.zeros_like(images)))["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    numbers = session.run([mean, spread], {images: pictures})
