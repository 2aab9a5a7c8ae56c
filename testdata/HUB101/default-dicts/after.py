from collections import defaultdict

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["good", "bad"]
modules = defaultdict(lambda: hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"))
by_size = defaultdict(list, empty=[])
by_size["large"].append(hub.load("https://tfhub.dev/google/nnlm-en-dim128/1"))
named = defaultdict(dict)
named["en"]["large"] = by_size["large"][0]
outputs = [modules["first"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], modules["second"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], named["en"]["large"].signatures["default"](tf.constant(words, dtype=tf.string))["default"]]
for size, found in sorted(by_size.items()):
    for module in found:
        outputs.append(module.signatures["default"](tf.constant(words, dtype=tf.string))["default"])
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(outputs)
