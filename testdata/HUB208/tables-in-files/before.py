import tensorflow as tf
import tensorflow_hub as hub

vocabulary = "the\ncat\nsat\non\n"
sentences = ["the", "fog", "sat"]
numbers = [[3, 0], [9, 1]]


class Words:
    def __init__(self, path, buckets):
        self.places = tf.contrib.lookup.index_table_from_file(path, num_oov_buckets=buckets)
        self.known = tf.contrib.lookup.index_table_from_file(vocabulary_file=path, vocab_size=2, default_value=-2)
        self.texts = tf.contrib.lookup.index_to_string_table_from_file(path, default_value="unknown")

    def of(self, numbers):
        return self.texts.lookup(numbers)


with open("words.txt", "w") as file:
    file.write(vocabulary)

words = Words("words.txt", 2)
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
numbered = tf.contrib.lookup.HashTable(
    tf.contrib.lookup.TextFileInitializer(
        "words.txt",
        tf.string,
        tf.contrib.lookup.TextFileIndex.WHOLE_LINE,
        tf.int64,
        tf.contrib.lookup.TextFileIndex.LINE_NUMBER,
    ),
    -1,
)
text = tf.placeholder(tf.string, [None])
ids = tf.placeholder(tf.int64, [None, None])
vectors = embed(tf.reshape(words.of(ids), [-1]))
places = words.places.lookup(text)
known = words.known.lookup(text)
lines = numbered.lookup(text)

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    embedded = session.run(vectors, {ids: numbers})
    placed, of_known, of_lines = session.run([places, known, lines], {text: sentences})
