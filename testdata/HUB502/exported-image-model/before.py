import os
import tempfile

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

pictures = np.linspace(0.0, 1.0, 128 * 128 * 3).reshape(1, 128, 128, 3)
folder = os.path.join(tempfile.mkdtemp(), "1")


def export(folder):
    with tf.Graph().as_default(), tf.Session() as session:
        images = tf.placeholder(tf.float32, [None, 128, 128, 3])
        features = hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")(images)
        session.run(tf.global_variables_initializer())
        builder = tf.saved_model.builder.SavedModelBuilder(folder)
        signature = tf.saved_model.signature_def_utils.predict_signature_def({"images": images}, {"features": features})
        builder.add_meta_graph_and_variables(
            session, [tf.saved_model.tag_constants.SERVING], signature_def_map={"serving_default": signature}
        )
        builder.save()


def predict(folder, pictures):
    with tf.Graph().as_default(), tf.Session() as session:
        meta_graph = tf.saved_model.loader.load(session, ["serve"], folder)
        signature = meta_graph.signature_def["serving_default"]
        return session.run(signature.outputs["features"].name, {signature.inputs["images"].name: pictures})


export(folder)
features = predict(folder, pictures)
