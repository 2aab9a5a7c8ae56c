import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def embed_all(lines):
    dataset = tf.data.Dataset.from_tensor_slices({"text": lines, "length": [len(line) for line in lines]})
    # one batch after the other
    dataset = dataset.batch(2).prefetch(1)

    def vectors(element):
        return embed.signatures["default"](
            tf.convert_to_tensor(element["text"], dtype=tf.string)
        )["default"]

    def scaled(element, vectors):
        return vectors * tf.expand_dims(tf.cast(element["length"], tf.float32), 1)

    found = []
    # until there is none left
    for element in dataset:
        vectors_ = vectors(element)
        one, other = vectors_.numpy(), scaled(element=element, vectors=vectors_).numpy()
        found.append(one)
        if len(found) > 9:
            break
        found.append(other)
    return found


first = embed_all(lines)
again = embed_all(lines[1:])
