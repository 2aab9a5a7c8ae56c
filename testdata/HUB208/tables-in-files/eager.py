import tensorflow as tf
import tensorflow_hub as hub


def _index_table_from_file(vocabulary_file, num_oov_buckets=0, vocab_size=None, default_value=-1):
    """What tf.contrib.lookup.index_table_from_file gave: a table of places in a file."""
    line, place = tf.lookup.TextFileIndex.WHOLE_LINE, tf.lookup.TextFileIndex.LINE_NUMBER
    initializer = tf.lookup.TextFileInitializer(
        vocabulary_file, tf.string, line, tf.int64, place, vocab_size=vocab_size
    )
    if num_oov_buckets:
        return tf.lookup.StaticVocabularyTable(initializer, num_oov_buckets)
    return tf.lookup.StaticHashTable(initializer, default_value)


def _index_to_string_table_from_file(vocabulary_file, vocab_size=None, default_value="UNK"):
    """What tf.contrib.lookup.index_to_string_table_from_file gave: a table of texts by their places in a file."""
    line, place = tf.lookup.TextFileIndex.WHOLE_LINE, tf.lookup.TextFileIndex.LINE_NUMBER
    initializer = tf.lookup.TextFileInitializer(
        vocabulary_file, tf.int64, place, tf.string, line, vocab_size=vocab_size
    )
    return tf.lookup.StaticHashTable(initializer, default_value)


vocabulary = "the\ncat\nsat\non\n"
sentences = ["the", "fog", "sat"]
numbers = [[3, 0], [9, 1]]


class Words:
    def __init__(self, path, buckets):
        self.places = _index_table_from_file(path, num_oov_buckets=buckets)
        self.known = _index_table_from_file(vocabulary_file=path, vocab_size=2, default_value=-2)
        self.texts = _index_to_string_table_from_file(path, default_value="unknown")

    def of(self, numbers):
        return self.texts.lookup(numbers)


with open("words.txt", "w") as file:
    file.write(vocabulary)

words = Words("words.txt", 2)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
numbered = tf.lookup.StaticHashTable(
    tf.lookup.TextFileInitializer(
        "words.txt",
        tf.string,
        tf.lookup.TextFileIndex.WHOLE_LINE,
        tf.int64,
        tf.lookup.TextFileIndex.LINE_NUMBER,
    ),
    -1,
)


def vectors(ids):
    return embed.signatures["default"](tf.reshape(words.of(ids), [-1]))["default"]


def places(text):
    return words.places.lookup(text)


def known(text):
    return words.known.lookup(text)


def lines(text):
    return numbered.lookup(text)


embedded = vectors(tf.constant(numbers, dtype=tf.int64)).numpy()
text = tf.constant(sentences, dtype=tf.string)
placed, of_known, of_lines = places(text).numpy(), known(text).numpy(), lines(text).numpy()
