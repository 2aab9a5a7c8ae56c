import tensorflow as tf
import tensorflow_hub as hub

WORDS = ["good", "bad"]
calls = []


# in the session that is given


# both of them


def start_and_count():
    calls.append(1)


def start_again():
    pass


def restart():
    pass


def apply(function):
    return function()


embedded = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(WORDS, dtype=tf.string)
)["default"]
start_and_count()
# once more
apply(start_again)
calls.append(restart())
vectors = embedded.numpy()
