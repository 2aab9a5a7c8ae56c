import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]
rows = tf.constant([row])
SIMPLE = "https://example.com/modules/simple/1"
found = []

modules = {}
modules["a"], modules["b"] = [hub.load(url) for url in (SIMPLE, SIMPLE)]
found.append(modules.get("b").signatures["default"](rows)["default"])
found.append(modules.setdefault("c", hub.load(SIMPLE)).signatures["default"](rows * 2)["default"])
for name, module in sorted(modules.items()):
    found.append(module.signatures["default"](rows)["default"] + len(name))
for module, factor in zip(modules.values(), [3.0, 4.0]):
    found.append(module.signatures["default"](rows * factor)["default"])
found.append(list(modules.values())[-1].signatures["default"](rows)["default"])
found.append(next(iter(modules.values())).signatures["default"](rows - 1)["default"])
found.append({**modules}["a"].signatures["default"](rows)["default"] if len(modules) == 3 else rows)
x, (y, z) = 1, (modules.pop("a"), 3)
found.append(y.signatures["default"](rows)["default"] * z)
found += list(map(lambda m: m.signatures["default"](rows)["default"], modules.values()))
found.extend(m.signatures["default"](rows * x)["default"] for m in filter(None, reversed(list(modules.values()))))

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(found)
