import tensorflow as tf
import tensorflow_hub as hub

DIMENSIONS = [50, 128]
sentence = "hello cat"

modules = []
for dimension in DIMENSIONS:
    modules.append(hub.load("https://tfhub.dev/google/nnlm-en-dim%d-with-normalization/1" % dimension))
first, *rest = modules

vectors = [module.signatures["default"](tf.constant([sentence], dtype=tf.string))["default"] for module in modules]
for index, module in enumerate(rest):
    vectors.append(index + module.signatures["default"](tf.constant([sentence, sentence], dtype=tf.string))["default"])
last = first.signatures["default"](tf.constant([sentence]))["default"]

values = [each.numpy() for each in (vectors + [last])]
