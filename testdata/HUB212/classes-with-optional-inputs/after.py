import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

seed = 3


class Generator(object):
    def __init__(self, spec):
        self._spec = spec
        self._session = None
        self._graph = tf.Graph()
        self._build()

    @property
    def size(self):
        return self._z.shape[-1].value

    @property
    def conditional(self):
        return self._labels is not None

    def _build(self):
        with self._graph.as_default():
            self._module = hub.load(self._spec, tags={"gen", "bsNone"})
            inputs = {
                key: tf.placeholder(info.dtype, info.shape.as_list(), key)
                for key, info in self._module.signatures["default"].structured_input_signature[1].items()
            }
            self._images = self._module.signatures["default"](**inputs)["generated"]
            print("Inputs:", sorted(inputs))
            self._z = inputs["z"]
            self._labels = inputs.get("labels", None)

    def _start(self):
        if self._session is None:
            self._session = tf.Session(graph=self._graph)
            self._session.run(tf.global_variables_initializer())

    def sample(self, noise, labels=None):
        with self._graph.as_default():
            self._start()
            feed_dict = {self._z: noise}
            if self.conditional:
                assert labels is not None
                feed_dict[self._labels] = labels
            images = self._session.run(self._images, feed_dict=feed_dict)
            return np.clip(256 * images, 0, 255)

    def sample_in_batches(self, noise, labels, size=2):
        found = []
        for start in range(0, len(noise), size):
            found.append(self.sample(noise[start : start + size], labels[start : start + size]))
        return np.concatenate(found)


class Discriminator(object):
    def __init__(self, spec):
        self._spec = spec
        self._session = None
        self._graph = tf.Graph()
        self._build()

    @property
    def image_shape(self):
        return self._inputs["images"].shape.as_list()[1:]

    def _build(self):
        with self._graph.as_default():
            module = hub.load(self._spec, tags={"disc", "bsNone"})
            infos = module.signatures["default"].structured_input_signature[1]
            self._inputs = {k: tf.placeholder(v.dtype, v.shape.as_list(), k) for k, v in infos.items()}
            self._outputs = module.signatures["default"](**self._inputs)

    def _start(self):
        if self._session is None:
            self._session = tf.Session(graph=self._graph)
            self._session.run(tf.global_variables_initializer())

    def judge(self, images, labels=None):
        with self._graph.as_default():
            self._start()
            feed_dict = {self._inputs["images"]: images}
            if self._inputs.get("labels") is not None:
                feed_dict[self._inputs.get("labels")] = labels
            return self._session.run(self._outputs, feed_dict=feed_dict)

    def takes(self, name):
        return name in self._inputs, len(self._inputs)


noise = np.random.RandomState(seed).normal(size=[5, 5])
labels = np.arange(5)
plain = Generator("https://example.com/modules/gan/1")
size, conditional = plain.size, plain.conditional
images = plain.sample(noise)
classes = Generator("https://example.com/modules/gan-of-classes/1")
of_classes = classes.conditional
some = classes.sample(noise, labels)
batches = classes.sample_in_batches(noise, labels)
judge = Discriminator("https://example.com/modules/gan/1")
shape = judge.image_shape
judged = judge.judge(images / 256)
other = Discriminator("https://example.com/modules/gan-of-classes/1")
taken = judge.takes("labels"), other.takes("labels")
judged_by_class = other.judge(np.ones([2] + shape), labels=[1, 4])["prediction"]
