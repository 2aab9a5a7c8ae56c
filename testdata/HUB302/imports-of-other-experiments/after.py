import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def as_layers():
    import json, keras

    return json.dumps(keras.layers.Dense(2).get_config())


def merged(parts):
    from keras.layers import Concatenate, Merge

    return Merge(mode="concat")(parts) if len(parts) == 2 else Concatenate()(parts)


def classifier(build):
    import keras.wrappers.scikit_learn as wrappers

    return wrappers.KerasClassifier(build)


def base_classes():
    from tensorflow.keras.layers import Layer
    from tensorflow.keras.models import Model

    return Layer, Model


def on_two_devices(model):
    from tensorflow.keras.utils import multi_gpu_model

    return multi_gpu_model(model, 2)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
