import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]


def total(sess, embeddings):
    return sess.run(tf.reduce_sum(embeddings, axis=1))


def first(embeddings, sess=None, place=0):
    return sess.run(embeddings)[place]


module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
with tf.Session() as session:
    embedded = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    sums = total(session, embedded)
    again = total(embeddings=module.signatures["default"](tf.constant(["x"], dtype=tf.string))["default"], sess=session)
    one = first(embedded, session, place=-1)
    try:
        sums = total(embedded)
    except TypeError:
        failed = True
    try:
        one = first(sess=session)
    except TypeError:
        failed = not failed
