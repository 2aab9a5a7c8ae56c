import tensorflow as tf
import tensorflow_hub as hub

URL = "https://tfhub.dev/google/universal-sentence-encoder-large/3"


def build():
    """Two columns of text and how alike they are."""
    module = hub.Module(URL, trainable=False)
    texts = [tf.placeholder(tf.string, [None], name=name) for name in ("left", "right")]
    left, right = [tf.nn.l2_normalize(module(text), 1) for text in texts]
    return texts[0], texts[1], tf.acos(tf.reduce_sum(left * right, 1) * 0.999)
