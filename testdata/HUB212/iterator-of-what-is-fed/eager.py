import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def embed_all(lines, size):
    # one batch after the other
    def dataset(given, many):
        dataset = tf.data.Dataset.from_tensor_slices(given)
        return dataset.batch(many)

    def vectors(batch):
        return embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]

    def norms(batch):
        return tf.norm(vectors(batch), axis=1)

    found = []
    for part in (lines, lines[::-1]):
        iterator = iter(dataset(
            given=tf.constant(part, dtype=tf.string),
            many=tf.constant(size, dtype=tf.int64),
        ))
        while True:
            try:
                found.append(norms(iterator.get_next()).numpy())
            except tf.errors.OutOfRangeError:
                break
    iterator = iter(dataset(
        given=tf.constant(lines[:2], dtype=tf.string),
        many=tf.constant(1, dtype=tf.int64),
    ))
    found.append(vectors(iterator.get_next()).numpy())
    found.append(vectors(iterator.get_next()).numpy())
    return found


first = embed_all(lines, 2)
again = embed_all(lines[1:], size=1)
