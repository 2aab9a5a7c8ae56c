import json

import tensorflow as tf
import tensorflow_hub as hub

options = json.loads('{"as_dict": true, "signature": "features"}')
module = hub.Module("https://example.com/modules/dense/1")
outputs = module(tf.ones([1, 4]), signature="features", as_dict=options["as_dict"])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(outputs["default"])
