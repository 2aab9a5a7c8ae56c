import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import Session, float32, global_variables_initializer, placeholder
from tensorflow.compat.v1 import tables_initializer  # needed for texts
from tensorflow.compat.v1 import reduce_mean

tf.disable_v2_behavior()

IMAGES = [[[[0.5] * 3] * 128] * 128]


class Classifier:
    def __init__(self):
        module = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
        self.images = placeholder(float32, [None, 128, 128, 3])
        self.feature = reduce_mean(module.signatures["default"](self.images)["default"], axis=1)
        self.session = Session()
        self.session.run([global_variables_initializer(), tables_initializer()])

    def classify(self, images):
        return self.session.run(self.feature, feed_dict={self.images: images})


classifier = Classifier()
means = classifier.classify(IMAGES)
again = classifier.classify([[[[0.25] * 3] * 128] * 128])
