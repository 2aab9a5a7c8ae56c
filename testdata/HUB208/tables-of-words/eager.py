import tensorflow as tf
import tensorflow_hub as hub


def _index_to_string_table_from_tensor(mapping, default_value="UNK"):
    """What tf.contrib.lookup.index_to_string_table_from_tensor gave: a table of texts by their places in a list."""
    texts = tf.convert_to_tensor(mapping, tf.string)
    places = tf.range(tf.size(texts, out_type=tf.int64))
    return tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(places, texts), default_value)


def _index_table_from_tensor(mapping, num_oov_buckets=0, default_value=-1, dtype=tf.string):
    """What tf.contrib.lookup.index_table_from_tensor gave: a table of places in a list."""
    keys = tf.convert_to_tensor(mapping)
    keys = tf.cast(keys, tf.int64) if keys.dtype.is_integer else keys
    places = tf.range(tf.size(keys, out_type=tf.int64))
    initializer = tf.lookup.KeyValueTensorInitializer(keys, places)
    if num_oov_buckets:
        return tf.lookup.StaticVocabularyTable(initializer, num_oov_buckets, lookup_key_dtype=dtype)
    return tf.lookup.StaticHashTable(initializer, default_value)


WORDS = ["the", "cat", "sat", "on", "a", "mat"]
rows = [[0, 1, 2], [4, 5, 9]]
sentences = ["the dog", "mat"]
numbers = [10, 30, 20]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

texts = _index_to_string_table_from_tensor(WORDS, default_value="cat")


def words(ids):
    return texts.lookup(ids)


def vectors(words):
    return embed.signatures["default"](tf.reshape(words, [-1]))["default"]


places = _index_table_from_tensor(tf.constant(WORDS), num_oov_buckets=3)
absent = _index_table_from_tensor(mapping=WORDS, default_value=-7)


def found(text):
    return places.lookup(tf.compat.v1.string_split(text).values)


def missing(text):
    return absent.lookup(text)


of_numbers = _index_table_from_tensor([10, 20], dtype=tf.int64)
number_places = of_numbers.lookup(tf.constant(numbers, tf.int64))
lengths = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(["the dog", "mat"], [7.0, 3.0]), default_value=-1.0
)


def length(text):
    return lengths.lookup(text)


words_ = words(tf.constant(rows, dtype=tf.int64))
spelled, embedded = words_.numpy(), vectors(words_).numpy()
text = tf.constant(sentences, dtype=tf.string)
found_places, without, sizes = found(text).numpy(), missing(text).numpy(), length(text).numpy()
of_the_numbers = number_places.numpy()
size = texts.size().numpy()
