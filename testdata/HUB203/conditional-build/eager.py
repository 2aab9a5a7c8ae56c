import os

import tensorflow as tf
import tensorflow_hub as hub

TEXTS = ["fog ran", "mat"]

if os.environ.get("LARGE"):
    HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"
else:
    HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

try:
    embed = hub.load(HANDLE)
    out = embed.signatures["default"](tf.compat.v1.constant(TEXTS, shape=[len(TEXTS)], verify_shape=True))["default"]
    vectors = out.numpy()
finally:
    pass
