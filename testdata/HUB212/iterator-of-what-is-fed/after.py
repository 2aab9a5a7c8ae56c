import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]


def embed_all(lines, size):
    graph = tf.Graph()
    with graph.as_default():
        given = tf.placeholder(tf.string, [None])
        many = tf.placeholder(tf.int64, [])
        dataset = tf.data.Dataset.from_tensor_slices(given)
        # one batch after the other
        dataset = dataset.batch(many)
        iterator = tf.data.make_initializable_iterator(dataset)
        batch = iterator.get_next()
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]
        norms = tf.norm(vectors, axis=1)
    found = []
    with tf.Session(graph=graph) as sess:
        with graph.as_default():
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        for part in (lines, lines[::-1]):
            sess.run(iterator.initializer, feed_dict={given: part, many: size})
            while True:
                try:
                    found.append(sess.run(norms))
                except tf.errors.OutOfRangeError:
                    break
        sess.run(iterator.initializer, {given: lines[:2], many: 1})
        found.append(sess.run(vectors))
        found.append(sess.run(vectors))
    return found


first = embed_all(lines, 2)
again = embed_all(lines[1:], size=1)
