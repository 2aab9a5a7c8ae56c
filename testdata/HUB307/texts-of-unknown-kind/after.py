import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model


def _texts_as_tensors(data):
    """Keras 3 takes texts as tensors, and not as arrays."""
    return tf.nest.map_structure(
        lambda one: tf.constant(one) if getattr(getattr(one, "dtype", None), "kind", "-") in "OSU" else one, data
    )


sentences = ["the cat", "a dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = Input(shape=[], dtype=tf.string)
model = Model(text, Dense(1, kernel_initializer="ones")(Lambda(lambda x: embed.signatures["default"](x)["default"], output_shape=(50,))(text)))


def score(data):
    """The scores of texts."""
    return model.predict(_texts_as_tensors(data))


scores = score(np.array(sentences))
others = score(np.array(sentences, dtype=object))
