import logging
import pprint

import tensorflow as tf
import tensorflow_hub as hub

texts = ["bad"]
logger = logging.getLogger(__name__)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
print("embedding with", embed)
logger.info("made %s", embed)
shown = len([pprint.pformat({"module": embed}), repr(embed), str(embed), id(embed), hash(embed)])
if embed is not None and isinstance(embed, object) and embed:
    vectors = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
assert embed, "no module"
values = vectors.numpy()
