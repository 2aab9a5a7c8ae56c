import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

seed = 3


class Generator(object):
    def __init__(self, spec):
        self._spec = spec
        self._build()

    @property
    def size(self):
        return self._z.shape[-1]

    @property
    def conditional(self):
        return self._labels is not None

    def _build(self):
        self._module = hub.load(self._spec, tags={"gen", "bsNone"})
        inputs = {
            key: tf.TensorSpec(info.shape.as_list(), info.dtype, key)
            for key, info in self._module.signatures["default"].structured_input_signature[1].items()
        }

        def images(**inputs):
            return self._module.signatures["default"](**inputs)["generated"]

        self._images = images
        print("Inputs:", sorted(inputs))
        self._z = inputs["z"]
        self._labels = inputs.get("labels", None)

    def sample(self, noise, labels=None):
        feed_dict = {"z": tf.constant(noise, dtype=self._z.dtype)}
        if self.conditional:
            assert labels is not None
            feed_dict["labels"] = tf.constant(labels, dtype=self._labels.dtype)
        images = self._images(**feed_dict).numpy()
        return np.clip(256 * images, 0, 255)

    def sample_in_batches(self, noise, labels, size=2):
        found = []
        for start in range(0, len(noise), size):
            found.append(self.sample(noise[start : start + size], labels[start : start + size]))
        return np.concatenate(found)


class Discriminator(object):
    def __init__(self, spec):
        self._spec = spec
        self._build()

    @property
    def image_shape(self):
        return self._inputs["images"].shape.as_list()[1:]

    def _build(self):
        module = hub.load(self._spec, tags={"disc", "bsNone"})
        infos = module.signatures["default"].structured_input_signature[1]
        self._inputs = {k: tf.TensorSpec(v.shape.as_list(), v.dtype, k) for k, v in infos.items()}

        def outputs(**inputs):
            return module.signatures["default"](**inputs)

        self._outputs = outputs

    def judge(self, images, labels=None):
        feed_dict = {"images": tf.constant(images, dtype=self._inputs["images"].dtype)}
        if self._inputs.get("labels") is not None:
            feed_dict["labels"] = tf.constant(labels, dtype=self._inputs.get("labels").dtype)
        outputs = self._outputs(**feed_dict)
        return {key: value.numpy() for key, value in outputs.items()}

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
