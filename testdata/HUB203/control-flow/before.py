import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

phrases = ["good", "the dog"]

use = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
flag = tf.placeholder_with_default(False, [])
text = tf.placeholder(tf.string, [None])
either = tf.cond(flag, lambda: use(text), lambda: use(tf.strings.lower(text, name="lower")))
one_by_one = tf.map_fn(lambda t: tf.squeeze(use(tf.expand_dims(t, 0)), 0), text, dtype=tf.float32)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    plain, single = sess.run([either, one_by_one], {text: phrases})
    upper = sess.run(either, {text: [p.upper() for p in phrases], flag: True})
