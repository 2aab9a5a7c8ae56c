import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]


def total(sess, embeddings):
    return sess.run(tf.reduce_sum(embeddings, axis=1))


def first(embeddings, sess=None, place=0):
    return sess.run(embeddings)[place]


module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
with tf.Session() as session:
    embedded = module(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    sums = total(session, embedded)
    again = total(embeddings=module(["x"]), sess=session)
    one = first(embedded, session, place=-1)
    try:
        sums = total(embedded)
    except TypeError:
        failed = True
    try:
        one = first(sess=session)
    except TypeError:
        failed = not failed
