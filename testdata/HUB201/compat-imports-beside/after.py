import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow.compat.v1.logging as tf_logging
import tensorflow_hub as hub

from tensorflow.compat.v1 import ConfigProto
from tensorflow.compat.v1 import InteractiveSession

tf.disable_v2_behavior()

features = np.zeros([2, 3], np.float32) + [[1, 2, 3]]

tf_logging.set_verbosity(tf_logging.ERROR)
config = ConfigProto(log_device_placement=False)
config.gpu_options.allow_growth = True
session = InteractiveSession(config=config)

x = tf.placeholder(tf.float32, [None, 3])
y = tf.nn.relu6(hub.load("https://example.com/modules/simple/1").signatures["default"](x)["default"])
session.run(tf.global_variables_initializer())
result = session.run(tf.to_double(y), {x: features})
session.close()
