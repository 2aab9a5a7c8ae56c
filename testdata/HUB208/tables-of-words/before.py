import tensorflow as tf
import tensorflow_hub as hub

WORDS = ["the", "cat", "sat", "on", "a", "mat"]
rows = [[0, 1, 2], [4, 5, 9]]
sentences = ["the dog", "mat"]
numbers = [10, 30, 20]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")

ids = tf.placeholder(tf.int64, [None, None], name="ids")
texts = tf.contrib.lookup.index_to_string_table_from_tensor(WORDS, default_value="cat")
words = texts.lookup(ids)
vectors = embed(tf.reshape(words, [-1]))

text = tf.placeholder(tf.string, [None], name="text")
places = tf.contrib.lookup.index_table_from_tensor(tf.constant(WORDS), num_oov_buckets=3)
absent = tf.contrib.lookup.index_table_from_tensor(mapping=WORDS, default_value=-7)
found = places.lookup(tf.string_split(text).values)
missing = absent.lookup(text)
of_numbers = tf.contrib.lookup.index_table_from_tensor([10, 20], dtype=tf.int64)
number_places = of_numbers.lookup(tf.constant(numbers, tf.int64))
lengths = tf.contrib.lookup.HashTable(
    tf.contrib.lookup.KeyValueTensorInitializer(["the dog", "mat"], [7.0, 3.0]), default_value=-1.0
)
length = lengths.lookup(text)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), lengths.init])
    session.run(places.init)
    session.run([texts.initializer, absent.initializer, of_numbers.initializer])
    session.run(tf.tables_initializer())
    spelled, embedded = session.run([words, vectors], {ids: rows})
    found_places, without, sizes = session.run([found, missing, length], feed_dict={text: sentences})
    of_the_numbers = session.run(number_places)
    size = session.run(texts.size())
