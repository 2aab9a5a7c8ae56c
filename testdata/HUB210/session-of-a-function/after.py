import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
_session = None
text = tf.placeholder(tf.string, [None])
embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](text)["default"]
constant = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(["movie", "film"], dtype=tf.string)
)["default"]


def start(session):
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])


# the one session of the program
def get_session():
    """Makes the session when it is asked for first."""
    global _session
    if _session is None:
        # with all variables
        _session = tf.Session()
        start(_session)
    return _session


def new_session(config=None):
    return tf.Session(config=config)


def close_session():
    global _session
    if _session is not None:
        _session.close()
    _session = None


def encode(texts):
    return get_session().run(embedded, {text: texts})


def encode_anew(texts, session=None):
    if not session:
        session = new_session()
        start(session)
    found = session.run(embedded, feed_dict={text: texts})
    return found


vectors = [encode(words), encode(["x"]), encode_anew(words), encode_anew(["y"], get_session())]
with get_session().as_default():
    more = constant.eval()
own = new_session()
start(own)
sums = own.run(tf.reduce_sum(constant))
close_session()
again = encode(["z"])
