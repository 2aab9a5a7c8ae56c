import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.constant(words, dtype=tf.string)
)["default"]
_session = None
made = 0


def get_session():
    global _session, made
    if _session is None:
        _session = tf.Session()
        _session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        made += 1
    return _session


vectors = get_session().run(embedded)
again = get_session().run(embedded)
