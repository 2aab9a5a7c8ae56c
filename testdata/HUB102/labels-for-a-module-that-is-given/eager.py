import sys

import tensorflow as tf
import tensorflow_hub as hub

labels = {"good film": 1, "bad film": 0}
handle = sys.argv[1] if len(sys.argv) > 1 else "https://example.com/modules/text/1"

embed = hub.load(handle)
vectors = embed.signatures["default"](
    tf.constant([label for label in labels], dtype=tf.string)
)["default"]
numbers = vectors.numpy()
