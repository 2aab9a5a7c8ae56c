import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]


def embed_all(lines):
    with tf.Graph().as_default():
        dataset = tf.data.Dataset.from_tensor_slices({"text": lines, "length": [len(line) for line in lines]})
        # one batch after the other
        dataset = dataset.batch(2).prefetch(1)
        element = dataset.make_one_shot_iterator().get_next()
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = embed.signatures["default"](
            tf.convert_to_tensor(element["text"], dtype=tf.string)
        )["default"]
        scaled = vectors * tf.expand_dims(tf.cast(element["length"], tf.float32), 1)
        found = []
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            sess.run(tf.tables_initializer())
            # until there is none left
            while True:
                try:
                    one, other = sess.run([vectors, scaled])
                    found.append(one)
                    if len(found) > 9:
                        break
                    found.append(other)
                except tf.errors.OutOfRangeError:
                    break
    return found


first = embed_all(lines)
again = embed_all(lines[1:])
