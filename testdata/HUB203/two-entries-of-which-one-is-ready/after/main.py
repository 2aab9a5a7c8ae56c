import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

import model

words = ["the cat sat"]
vectors = model.encode(words)
