import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

DIMENSIONS = [50, 128]
sentence = "hello cat"

modules = []
for dimension in DIMENSIONS:
    modules.append(hub.load("https://tfhub.dev/google/nnlm-en-dim%d-with-normalization/1" % dimension))
first, *rest = modules

vectors = [module.signatures["default"](tf.constant([sentence], dtype=tf.string))["default"] for module in modules]
for index, module in enumerate(rest):
    vectors.append(index + module.signatures["default"](tf.constant([sentence, sentence], dtype=tf.string))["default"])
last = first.signatures["default"](tf.constant([sentence]))["default"]

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(vectors + [last])
