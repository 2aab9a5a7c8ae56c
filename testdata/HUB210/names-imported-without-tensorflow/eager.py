import tensorflow as tf
import tensorflow_hub as hub
# needed for texts

IMAGES = [[[[0.5] * 3] * 128] * 128]


class Classifier:
    def __init__(self):
        module = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")

        def feature(images):
            return tf.reduce_mean(module.signatures["default"](images)["default"], axis=1)

        self.feature = feature

    def classify(self, images):
        return self.feature(tf.constant(images, dtype=tf.float32)).numpy()


classifier = Classifier()
means = classifier.classify(IMAGES)
again = classifier.classify([[[[0.25] * 3] * 128] * 128])
