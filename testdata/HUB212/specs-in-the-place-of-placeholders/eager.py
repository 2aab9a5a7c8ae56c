import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Pictures:
    def __init__(self, module):
        self.module = module

    def features(self, images):
        found = self.module.signatures["default"](images)["default"]
        return found

    def make_placeholder(self):
        info = self.module.signatures["default"].structured_input_signature[1]["images"]
        return tf.TensorSpec(info.shape, info.dtype)

    def norms(self, images):
        return tf.norm(self.features(images), axis=1)


def ask(given, texts):
    print(given.dtype)
    return vectors(tf.constant(texts, dtype=tf.string)).numpy()


pictures = Pictures(hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2"))
image_ph = pictures.make_placeholder()
other_ph = pictures.make_placeholder()


def features(image):
    return pictures.features(image)


def norms(other):
    return pictures.norms(other)


height, width = image_ph.shape.as_list()[1:3]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
kind = tf.string
text = tf.TensorSpec([None], kind, "text")
numbers = tf.TensorSpec([None, 3], tf.float32)
print("fed:", text, numbers)


def vectors(text):
    return embed.signatures["default"](text)["default"]


def sums(numbers_):
    return tf.reshape(numbers_, [-1, numbers.shape.as_list()[1], 1]) + tf.ones([1, numbers.shape.as_list()[1], 1])


if text.dtype == tf.string:
    count = 3

images = np.linspace(0, 1, 2 * height * width * 3).reshape([2, height, width, 3])
some = features(tf.constant(images, dtype=image_ph.dtype)).numpy()
both = [features(tf.constant(images[:1], dtype=image_ph.dtype)).numpy(), norms(tf.constant(images / 2, dtype=other_ph.dtype)).numpy()]
rows = ask(text, ["cat", "mat"])
more = ask(text, ["rat"])
added = sums(tf.constant(np.arange(6).reshape([2, 3]), dtype=tf.float32)).numpy()
feed = {}
feed["text"] = tf.constant(["dog"], dtype=tf.string)
last = vectors(feed["text"]).numpy()
