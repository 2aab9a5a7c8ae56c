import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.models import load_model


def restore(path):
    module = hub.Module("https://tfhub.dev/google/elmo/2")
    print(module(["a"]))
    return load_model(path, custom_objects={"elmo": module, "tf": tf})
