import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Pictures:
    def __init__(self, module):
        self.module = module

    def features(self, images):
        found = self.module(images)
        return found

    def make_placeholder(self):
        info = self.module.get_input_info_dict()["images"]
        return tf.placeholder(dtype=info.dtype, shape=info.get_shape())

    def norms(self, images):
        return tf.norm(self.features(images), axis=1)


def ask(session, given, texts):
    print(given.dtype)
    return session.run(vectors, {given: texts})


pictures = Pictures(hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2"))
image_ph = pictures.make_placeholder()
other_ph = pictures.make_placeholder()
features = pictures.features(image_ph)
norms = pictures.norms(other_ph)
height, width = image_ph.shape.as_list()[1:3]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
kind = tf.string
text = tf.placeholder(kind, [None], name="text")
numbers = tf.placeholder(tf.float32, [None, 3])
print("fed:", text, numbers)
vectors = embed(text)
sums = tf.reshape(numbers, [-1, numbers.shape.as_list()[1], 1]) + tf.ones([1, numbers.get_shape().as_list()[1], 1])
if text.dtype == tf.string:
    count = 3

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    images = np.linspace(0, 1, 2 * height * width * 3).reshape([2, height, width, 3])
    some = session.run(features, {image_ph: images})
    both = session.run([features, norms], feed_dict={image_ph: images[:1], other_ph: images / 2})
    rows = ask(session, text, ["cat", "mat"])
    more = ask(session, text, ["rat"])
    added = session.run(sums, {numbers: np.arange(6).reshape([2, 3])})
    feed = {}
    feed[text] = ["dog"]
    last = session.run(vectors, feed)
