import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

pictures = np.linspace(0.0, 1.0, 128 * 128 * 3).reshape(1, 128, 128, 3)


def serve_text(session):
    """For the text model, which is not served yet."""
    text = tf.placeholder(tf.string, [None])
    return {"text": text}, {"vectors": hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(text)}


def serve_images():
    images = tf.placeholder(tf.float32, [None, 128, 128, 3])
    network = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
    return {"images": images}, {"features": network.signatures["default"](images)["default"]}


folder = os.path.join(tempfile.mkdtemp(), "1")
with tf.Graph().as_default(), tf.Session() as session:
    inputs, outputs = serve_images()
    session.run(tf.global_variables_initializer())
    tf.saved_model.simple_save(session, folder, inputs, outputs)
    features = session.run(outputs["features"], {inputs["images"]: pictures})
written = sorted(os.listdir(folder)) + [len(features)]
