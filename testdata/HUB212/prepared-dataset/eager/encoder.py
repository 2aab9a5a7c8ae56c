import tensorflow as tf
import tensorflow_datasets as tfds
import tensorflow_hub as hub

size = 2
reviews = tfds.load("imdb_reviews", split="test")
iterator = iter(reviews.batch(size))


def parts(element):
    return element["rows"][:, ::2]


rows = parts(iterator.get_next()).numpy()

examples = tfds.load("imdb_reviews", tfds.Split.TRAIN, as_supervised=True).take(3).batch(size)
iterator_ = iter(examples)
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def vectors(text):
    return module.signatures["default"](
        tf.convert_to_tensor(text, dtype=tf.string)
    )["default"]


text, label = iterator_.get_next()
first, labels = vectors(text).numpy(), tf.nest.map_structure(lambda each: each.numpy(), label)
text, label = iterator_.get_next()
second = vectors(text).numpy()
