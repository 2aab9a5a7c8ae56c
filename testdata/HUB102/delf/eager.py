import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

threshold = 55.0
picture = np.linspace(0, 255, 10 * 12 * 3).reshape(10, 12, 3)

delf = hub.load("https://tfhub.dev/google/delf/1")
image = tf.image.convert_image_dtype(picture.astype("uint8"), tf.float32)
module_inputs = {
    "image": image,
    "score_threshold": threshold,
    "image_scales": [0.25, 0.3536, 0.5, 0.7071, 1.0, 1.4142, 2.0],
    "max_feature_num": 1000,
}
module_outputs = delf.signatures["default"](
    image=module_inputs["image"],
    image_scales=tf.constant(module_inputs["image_scales"], dtype=tf.float32),
    max_feature_num=tf.constant(module_inputs["max_feature_num"], dtype=tf.int32),
    score_threshold=tf.constant(module_inputs["score_threshold"], dtype=tf.float32),
)
locations, descriptors = module_outputs["locations"], module_outputs["descriptors"]
where, what = locations.numpy(), descriptors.numpy()
