import contextlib
import functools

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

count = 5


def in_new_graph(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with tf.Graph().as_default():
            return function(*args, **kwargs)

    return wrapper


@contextlib.contextmanager
def initialised():
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        yield session


@in_new_graph
def draw(n):
    module = hub.load("https://example.com/modules/rand/1")
    numbers = module.signatures["default"](
        tf.convert_to_tensor(5 if n is None else n, dtype=module.signatures["default"].inputs[0].dtype)
    )["default"]
    with initialised() as session:
        return session.run(numbers)


numbers = draw(count)
