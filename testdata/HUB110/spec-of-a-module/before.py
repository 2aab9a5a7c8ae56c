import tensorflow as tf
import tensorflow_hub as hub

text = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
description = type(text).__name__ + repr(text._spec)[:1]
second = hub.Module(text._spec)
with tf.Session() as sess:
    result = second(["a movie"])
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(result)
