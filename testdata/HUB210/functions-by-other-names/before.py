"""Functions of TF1 that others do in TF2."""
import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
texts = tf.placeholder(tf.string, [None])
vectors = embed(texts)
whole = tf.to_int32(vectors * 10.0)
steps = tf.to_float(whole, "steps") + tf.to_float(x=tf.to_int64(vectors))
doubles = tf.to_double(tf.to_int32(vectors * 4, name="quarters"))
heads = tf.substr(texts, 0, 2)
buckets = tf.string_to_hash_bucket(string_tensor=texts, num_buckets=100)
joined = tf.reduce_join(texts, axis=0, keep_dims=True, separator=" and ")
numbers = tf.string_to_number(tf.constant(["1.5", "2"]))
counts = tf.count_nonzero(vectors > 0.0, axis=1, keep_dims=True)
confusion = tf.confusion_matrix([0, 1, 1], [1, 1, 0])
raw = tf.decode_raw(heads, tf.uint8)
at = tf.arg_max(vectors, 1)
draws = tf.multinomial(tf.constant([[0.1, 0.7, 0.2]]), 4, seed=3)
halves = tf.div(vectors, 2.0)  # down for integers
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    stepped, doubled, halved, largest = session.run([steps, doubles, halves, at], {texts: words})
    counted = session.run(counts, {texts: words})
    first, where, together, letters = session.run([heads, buckets, joined, raw], {texts: words})
    known = session.run([numbers, confusion])
    drawn = session.run(draws)
