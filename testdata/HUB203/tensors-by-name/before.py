import tensorflow as tf
import tensorflow_hub as hub

texts = ["fog", "the fog"]

text = tf.placeholder(tf.string, [None], name="text")
module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
embedding = tf.identity(module(text), name="embedding")
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run("embedding:0", feed_dict={"text:0": texts})
