import tensorflow as tf
import tensorflow_hub as hub

threshold = 0.01


class Features:
    delf = hub.load("https://tfhub.dev/google/delf/1")
    inputs = dict(
        image=[[[0.1, 0.2, 0.3], [0.9, 0.1, 0.7]], [[0.5, 0.9, 0.2], [0.3, 0.4, 0.8]]],
        score_threshold=threshold,
        image_scales=[1.0],
        max_feature_num=5,
    )
    outputs = delf.signatures["default"](
        image=tf.constant(inputs["image"], dtype=tf.float32),
        image_scales=tf.constant(inputs["image_scales"], dtype=tf.float32),
        max_feature_num=tf.constant(inputs["max_feature_num"], dtype=tf.int32),
        score_threshold=tf.constant(inputs["score_threshold"], dtype=tf.float32),
    )
    locations = outputs["locations"]


locations = Features.locations.numpy()
