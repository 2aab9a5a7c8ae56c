import numpy as np
import tensorflow
import tensorflow_hub as hub

tensorflow.compat.v1.disable_v2_behavior()

images = np.linspace(-1, 1, 2 * 16 * 12 * 3).reshape(2, 16, 12, 3)
log = tensorflow.compat.v1.logging  # a name for a module
Shape = tensorflow.compat.v1.Dimension


class Features(object):
    dtype = tensorflow.float32

    def __init__(self, placeholder=tensorflow.compat.v1.placeholder):
        self.images = placeholder(self.dtype, [Shape(None), 16, 12, 3])
        self.features = hub.load("https://example.com/modules/image-static/1").signatures["default"](self.images)["default"]
        log.info("built %r", self.features)

    def run(self, images):
        with tensorflow.compat.v1.Session(config=tensorflow.compat.v1.ConfigProto(log_device_placement=False)) as session:
            session.run([tensorflow.compat.v1.global_variables_initializer()])
            return session.run(self.features, {self.images: images})


features = Features().run(images)
