import functools

import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "mat"]
words = ["the", "cat"]
with_tables = False


def tables():
    lookup = tf.contrib.lookup
    make = functools.partial(tf.contrib.lookup.index_table_from_tensor, words)
    hashed = tf.contrib.lookup.index_table_from_tensor(words, 2, hasher_spec=tf.contrib.lookup.StrongHashSpec([1, 2]))
    both = tf.contrib.lookup.index_table_from_tensor(words, num_oov_buckets=2, default_value=1)
    given = {"default_value": 5}
    starred = tf.contrib.lookup.index_table_from_tensor(words, **given)
    several = tf.contrib.lookup.index_table_from_tensor(words, 2, 1)
    return make(), hashed, both, starred, several, lookup.index_table_from_tensor(words)


def normal():
    return tf.contrib.layers.xavier_initializer(uniform=False, seed=1)


embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(sentences)
if with_tables:
    places = [table.lookup(tf.constant(["cat", "dog"])) for table in tables()]
    head = tf.get_variable("head", [50, 2], initializer=normal())

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    computed = session.run(vectors)
