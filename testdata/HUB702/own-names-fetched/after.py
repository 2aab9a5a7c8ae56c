import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = [[1.0, 2.0, 3.0]]
INPUT, OUTPUT = "rows", "scores"

module = hub.load("https://example.com/modules/simple/1")
rows = tf.placeholder(tf.float32, [None, 3], name=INPUT)
tf.nn.softmax(module.signatures["default"](rows)["default"], name=OUTPUT)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(OUTPUT + ":0", feed_dict={INPUT + ":0": x})
    again = sess.run("scores:0", {"rows:0": x})
