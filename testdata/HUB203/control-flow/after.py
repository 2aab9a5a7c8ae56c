import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

phrases = ["good", "the dog"]

use = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
flag = tf.placeholder_with_default(False, [])
text = tf.placeholder(tf.string, [None])
either = tf.cond(flag, lambda: use.signatures["default"](text)["default"], lambda: use.signatures["default"](tf.strings.lower(text, name="lower"))["default"])
one_by_one = tf.map_fn(lambda t: tf.squeeze(use.signatures["default"](tf.expand_dims(t, 0))["default"], 0), text, dtype=tf.float32)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    plain, single = sess.run([either, one_by_one], {text: phrases})
    upper = sess.run(either, {text: [p.upper() for p in phrases], flag: True})
