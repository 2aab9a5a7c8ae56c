import tensorflow as tf
import tensorflow_hub as hub

WORDS = ["good", "bad"]
calls = []


def variables(session):
    """Gives all variables their values."""
    # in the session that is given
    session.run(tf.global_variables_initializer())


# both of them
def start(session):
    variables(session)
    with session.as_default():
        tf.tables_initializer().run()


def start_and_count(session):
    start(session)
    calls.append(1)


def start_again(session):
    start(session)


def restart(session):
    start(session)


def apply(function, session):
    return function(session)


embedded = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(WORDS)
with tf.Session() as session:
    start_and_count(session)
    start(session)  # once more
    apply(start_again, session)
    calls.append(restart(session))
    vectors = session.run(embedded)
