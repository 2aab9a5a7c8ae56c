import os
import tempfile

import tensorflow as tf
import tensorflow_hub as hub

level = 0.5
rows = [[[[level, 0.25, 1.0]] * 128] * 128]
folder = os.path.join(tempfile.mkdtemp(), "1")

with tf.Graph().as_default():
    x = tf.placeholder(tf.float32, [None, 128, 128, 3])
    scores = hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")(x)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(scores, {x: rows})
        tf.saved_model.simple_save(sess, folder, inputs={"x": x}, outputs={"scores": scores})

with tf.Graph().as_default(), tf.Session() as sess:
    loaded = tf.saved_model.loader.load(sess, [tf.saved_model.tag_constants.SERVING], folder)
    signature = loaded.signature_def["serving_default"]
    served = sess.run(signature.outputs["scores"].name, {signature.inputs["x"].name: rows})
