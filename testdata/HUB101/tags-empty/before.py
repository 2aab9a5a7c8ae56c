import tensorflow as tf
import tensorflow_hub as hub

sentences = ["a cat", "a dog"]
empty = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=False, name="text", tags=set())
none = hub.Module("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1", tags=None)

tokens = tf.constant(sentences)
both = tf.concat([empty(tokens), none(tokens)], axis=1)

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    joined = both.eval()
