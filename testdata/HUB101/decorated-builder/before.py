import contextlib
import functools

import tensorflow as tf
import tensorflow_hub as hub

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
    module = hub.Module("https://example.com/modules/rand/1")
    numbers = module(5 if n is None else n)
    with initialised() as session:
        return session.run(numbers)


numbers = draw(count)
