import functools

import tensorflow
import tensorflow_hub as hub

tensorflow.compat.v1.disable_v2_behavior()

texts = ["a dog", "fog"]
log = []


class Recorder(tensorflow.compat.v1.train.SessionRunHook):
    def after_create_session(self, session, coord):
        log.append(isinstance(session, tensorflow.compat.v1.Session))

    def end(self, session):
        log.append(f"{tensorflow.compat.v1.GraphKeys.GLOBAL_VARIABLES!r} {tensorflow.compat.v1.get_default_graph().version > 3}")


def in_graph(function, graph=tensorflow.Graph):
    @functools.wraps(function)
    def wrapped(*args, seed: tensorflow.DType = tensorflow.int32, **kwargs):
        with graph().as_default():
            return function(*args, **kwargs)

    return wrapped


@in_graph
def embed(texts, hooks=()):
    text = tensorflow.compat.v1.placeholder(dtype=tensorflow.string, shape=tensorflow.TensorShape([None]))
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](text)["default"]
    with tensorflow.compat.v1.train.MonitoredSession(hooks=list(hooks)) as session:
        return session.run(vectors, feed_dict={text: texts})


vectors = embed(texts, hooks=[Recorder()])
