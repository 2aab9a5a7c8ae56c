import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]
rows = tf.constant([row])
SIMPLE = "https://example.com/modules/simple/1"
found = []

modules = {}
modules["a"], modules["b"] = [hub.Module(url) for url in (SIMPLE, SIMPLE)]
found.append(modules.get("b")(rows))
found.append(modules.setdefault("c", hub.Module(SIMPLE))(rows * 2))
for name, module in sorted(modules.items()):
    found.append(module(rows) + len(name))
for module, factor in zip(modules.values(), [3.0, 4.0]):
    found.append(module(rows * factor))
found.append(list(modules.values())[-1](rows))
found.append(next(iter(modules.values()))(rows - 1))
found.append({**modules}["a"](rows) if len(modules) == 3 else rows)
x, (y, z) = 1, (modules.pop("a"), 3)
found.append(y(rows) * z)
found += list(map(lambda m: m(rows), modules.values()))
found.extend(m(rows * x) for m in filter(None, reversed(list(modules.values()))))

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(found)
