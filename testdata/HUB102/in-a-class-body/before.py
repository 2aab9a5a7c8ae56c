import tensorflow as tf
import tensorflow_hub as hub

threshold = 0.01


class Features:
    delf = hub.Module("https://tfhub.dev/google/delf/1")
    inputs = dict(
        image=[[[0.1, 0.2, 0.3], [0.9, 0.1, 0.7]], [[0.5, 0.9, 0.2], [0.3, 0.4, 0.8]]],
        score_threshold=threshold,
        image_scales=[1.0],
        max_feature_num=5,
    )
    outputs = delf(inputs, as_dict=True)
    locations = outputs["locations"]


with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    locations = sess.run(Features.locations)
