from collections import OrderedDict

import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat"]
languages = ["en", "de"]
zipped = dict(zip(languages, [hub.load("https://tfhub.dev/google/nnlm-%s-dim50/1" % each) for each in languages]))
ordered = OrderedDict([("small", hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")), ("large", hub.load("https://tfhub.dev/google/nnlm-en-dim128/1"))])
paired = dict([("only", zipped["de"])])

vectors = [zipped["en"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], paired["only"].signatures["default"](tf.constant(words, dtype=tf.string))["default"]]
vectors += [module.signatures["default"](tf.constant(words, dtype=tf.string))["default"] for module in ordered.values()]
numbers = tf.concat(vectors, axis=1).numpy()
