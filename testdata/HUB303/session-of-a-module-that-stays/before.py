import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

modules = {}
names = ["simple"]

for name in names:
    globals()["module_" + name] = hub.Module("https://example.com/modules/%s/1" % name)
    exec("modules[name] = module_" + name)

session = K.get_session()
session.run(tf.global_variables_initializer())
K.set_session(session)
result = K.eval(modules["simple"](np.ones([2, 3], np.float32)))
