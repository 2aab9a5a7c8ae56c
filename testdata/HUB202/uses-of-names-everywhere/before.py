import numpy as np
import tensorflow
import tensorflow_hub as hub

images = np.linspace(-1, 1, 2 * 16 * 12 * 3).reshape(2, 16, 12, 3)
log = tensorflow.logging  # a name for a module
Shape = tensorflow.Dimension


class Features(object):
    dtype = tensorflow.float32

    def __init__(self, placeholder=tensorflow.placeholder):
        self.images = placeholder(self.dtype, [Shape(None), 16, 12, 3])
        self.features = hub.Module("https://example.com/modules/image-static/1", tags=set())(self.images)
        log.info("built %r", self.features)

    def run(self, images):
        with tensorflow.Session(config=tensorflow.ConfigProto(log_device_placement=False)) as session:
            session.run([tensorflow.global_variables_initializer()])
            return session.run(self.features, {self.images: images})


features = Features().run(images)
