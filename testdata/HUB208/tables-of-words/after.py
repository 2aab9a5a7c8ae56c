import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()


def _index_to_string_table_from_tensor(mapping, default_value="UNK"):
    """What tf.contrib.lookup.index_to_string_table_from_tensor gave: a table of texts by their places in a list."""
    texts = tf.convert_to_tensor(mapping, tf.string)
    places = tf.range(tf.size(texts, out_type=tf.int64))
    return tf.compat.v1.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(places, texts), default_value)


def _index_table_from_tensor(mapping, num_oov_buckets=0, default_value=-1, dtype=tf.string):
    """What tf.contrib.lookup.index_table_from_tensor gave: a table of places in a list."""
    keys = tf.convert_to_tensor(mapping)
    keys = tf.cast(keys, tf.int64) if keys.dtype.is_integer else keys
    places = tf.range(tf.size(keys, out_type=tf.int64))
    initializer = tf.lookup.KeyValueTensorInitializer(keys, places)
    if num_oov_buckets:
        return tf.compat.v1.lookup.StaticVocabularyTable(initializer, num_oov_buckets, lookup_key_dtype=dtype)
    return tf.compat.v1.lookup.StaticHashTable(initializer, default_value)


WORDS = ["the", "cat", "sat", "on", "a", "mat"]
rows = [[0, 1, 2], [4, 5, 9]]
sentences = ["the dog", "mat"]
numbers = [10, 30, 20]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

ids = tf.compat.v1.placeholder(tf.int64, [None, None], name="ids")
texts = _index_to_string_table_from_tensor(WORDS, default_value="cat")
words = texts.lookup(ids)
vectors = embed.signatures["default"](tf.reshape(words, [-1]))["default"]

text = tf.compat.v1.placeholder(tf.string, [None], name="text")
places = _index_table_from_tensor(tf.constant(WORDS), num_oov_buckets=3)
absent = _index_table_from_tensor(mapping=WORDS, default_value=-7)
found = places.lookup(tf.compat.v1.string_split(text).values)
missing = absent.lookup(text)
of_numbers = _index_table_from_tensor([10, 20], dtype=tf.int64)
number_places = of_numbers.lookup(tf.constant(numbers, tf.int64))
lengths = tf.compat.v1.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(["the dog", "mat"], [7.0, 3.0]), default_value=-1.0
)
length = lengths.lookup(text)

with tf.compat.v1.Session() as session:
    session.run([tf.compat.v1.global_variables_initializer(), lengths.initializer])
    session.run(places.initializer)
    session.run([texts.initializer, absent.initializer, of_numbers.initializer])
    session.run(tf.compat.v1.tables_initializer())
    spelled, embedded = session.run([words, vectors], {ids: rows})
    found_places, without, sizes = session.run([found, missing, length], feed_dict={text: sentences})
    of_the_numbers = session.run(number_places)
    size = session.run(texts.size())
