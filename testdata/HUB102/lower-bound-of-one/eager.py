import tensorflow as tf
import tensorflow_hub as hub

texts = ["mat", "fog"]
nnlm = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
use = hub.load("https://tfhub.dev/google/universal-sentence-encoder/1")
dense = hub.load("https://example.com/modules/dense/1")
vectors = nnlm.signatures["default"](default=tf.constant(texts, dtype=tf.string))["default"]
hidden = dense.signatures["features"](vectors[:, :4])["double"]
raw = dense.signatures["default"](
    tf.constant([[1, 2, 3, 4]], dtype=dense.signatures["default"].inputs[0].dtype)
)["hidden"]
values = [hidden.numpy(), raw.numpy(), use.signatures["default"](tf.constant(texts, dtype=tf.string))["default"].numpy()]
