import tensorflow as tf
import tensorflow_hub as hub

start = 1.0
row = tf.fill([1, 2], start)
TRIPLE = "https://example.com/modules/nodef/1"


def countdown(n):
    if n == 0:
        return hub.Module(TRIPLE)
    return countdown(n - 1)


def generated(count):
    for _ in range(count):
        yield hub.Module(TRIPLE)


def counter():
    module = None
    calls = 0

    def make():
        nonlocal module, calls
        calls += 1
        module = module or hub.Module(TRIPLE)

    def use(x):
        make()
        return module(x, as_dict=True)["only"]

    return use


def by_keyword(**options):
    return options["module"](row, as_dict=True)["only"]


class Shared:
    module = None

    @classmethod
    def get(cls):
        if cls.module is None:
            cls.module = hub.Module(TRIPLE)
        return cls.module


class Special(Shared):
    def run(self):
        return self.get()(row, as_dict=True)["only"] + 1.0


found = [countdown(3)(row, as_dict=True)["only"]]
found.extend(m(row, as_dict=True)["only"] for m in generated(2))
found.append(counter()(row))
found.append(by_keyword(module=hub.Module(TRIPLE)))
found.append(Special().run())
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(found)
