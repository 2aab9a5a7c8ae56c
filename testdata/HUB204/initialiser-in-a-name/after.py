import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

photo = np.linspace(0, 1, 2 * 16 * 12 * 3).reshape([2, 16, 12, 3])

module = hub.load("https://example.com/modules/image-info/1")
batch = tf.placeholder(tf.float32, [None, 16, 12, 3])
outputs = module.signatures["image_feature_vector"](batch)

init = tf.global_variables_initializer()  # weights
session = tf.Session()
session.run(init)
pooled, vectors = session.run([outputs["network/pool"], outputs["default"]], {batch: photo})
session.close()
