import tensorflow as tf
import tensorflow_hub as hub

start = 1.0
row = tf.fill([1, 2], start)
TRIPLE = "https://example.com/modules/nodef/1"


def countdown(n):
    if n == 0:
        return hub.load(TRIPLE)
    return countdown(n - 1)


def generated(count):
    for _ in range(count):
        yield hub.load(TRIPLE)


def counter():
    module = None
    calls = 0

    def make():
        nonlocal module, calls
        calls += 1
        module = module or hub.load(TRIPLE)

    def use(x):
        make()
        return module.signatures["default"](x)["only"]

    return use


def by_keyword(**options):
    return options["module"].signatures["default"](row)["only"]


class Shared:
    module = None

    @classmethod
    def get(cls):
        if cls.module is None:
            cls.module = hub.load(TRIPLE)
        return cls.module


class Special(Shared):
    def run(self):
        return self.get().signatures["default"](row)["only"] + 1.0


found = [countdown(3).signatures["default"](row)["only"]]
found.extend(m.signatures["default"](row)["only"] for m in generated(2))
found.append(counter()(row))
found.append(by_keyword(module=hub.load(TRIPLE)))
found.append(Special().run())
values = [each.numpy() for each in found]
