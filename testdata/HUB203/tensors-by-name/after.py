import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["fog", "the fog"]

text = tf.placeholder(tf.string, [None], name="text")
module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
embedding = tf.identity(module.signatures["default"](text)["default"], name="embedding")
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run("embedding:0", feed_dict={"text:0": texts})
