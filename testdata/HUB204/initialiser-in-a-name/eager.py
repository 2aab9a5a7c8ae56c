import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

photo = np.linspace(0, 1, 2 * 16 * 12 * 3).reshape([2, 16, 12, 3])

module = hub.load("https://example.com/modules/image-info/1")


def outputs(batch):
    return module.signatures["image_feature_vector"](batch)


# weights
fetched = outputs(tf.constant(photo, dtype=tf.float32))
pooled, vectors = fetched["network/pool"].numpy(), fetched["default"].numpy()
