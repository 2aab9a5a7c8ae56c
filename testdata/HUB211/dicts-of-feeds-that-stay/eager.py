import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def vectors(text, scale):
    return embed.signatures["default"](text)["default"] * scale


def lengths(vectors):
    return tf.norm(vectors, axis=1)


generator = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.TensorSpec(v.shape.as_list(), v.dtype, k) for k, v in generator.signatures["default"].structured_input_signature[1].items()}


def images(**inputs):
    return generator.signatures["default"](**inputs)["default"]


noise = inputs["z"]


def ask(batches, doubled):
    found = []
    for batch in batches:
        feed = {"text": tf.constant(batch, dtype=tf.string), "scale": tf.constant(1.0, dtype=tf.float32)}
        if doubled:
            feed["scale"] = tf.constant(2.0, dtype=tf.float32)
        vectors_ = vectors(text=feed["text"], scale=feed["scale"])
        rows, norms = vectors_.numpy(), lengths(vectors_).numpy()
        found.append((rows, norms, feed["scale"].numpy()))
    return found


def draw(number, truncation=None):
    feed_dict = {"z": tf.constant(np.full((2, noise.shape.as_list()[1]), number), dtype=noise.dtype)}
    feed_dict.update({"y": tf.constant(np.zeros((2, inputs["y"].shape.as_list()[1])), dtype=inputs["y"].dtype)})
    if truncation is None:
        feed_dict["truncation"] = tf.constant(0.5, dtype=inputs["truncation"].dtype)
    else:
        feed_dict["truncation"] = tf.constant(truncation, dtype=inputs["truncation"].dtype)
    return images(**feed_dict).numpy()


some = ask([["cat"], ["mat", "dog"]], doubled=False)
others = ask([["cat", "rat"]], doubled=True)
pictures = draw(0.2)
again = draw(-0.1, truncation=0.25)
