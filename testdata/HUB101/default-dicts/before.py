from collections import defaultdict

import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]
modules = defaultdict(lambda: hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"))
by_size = defaultdict(list, empty=[])
by_size["large"].append(hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1"))
named = defaultdict(dict)
named["en"]["large"] = by_size["large"][0]
outputs = [modules["first"](words), modules["second"](words), named["en"]["large"](words)]
for size, found in sorted(by_size.items()):
    for module in found:
        outputs.append(module(words))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(outputs)
