import tensorflow as tf
import tensorflow_hub as hub

DIMENSIONS = [50, 128]
sentence = "hello cat"

modules = []
for dimension in DIMENSIONS:
    modules.append(hub.Module("https://tfhub.dev/google/nnlm-en-dim%d-with-normalization/1" % dimension))
first, *rest = modules

vectors = [module([sentence]) for module in modules]
for index, module in enumerate(rest):
    vectors.append(index + module([sentence, sentence]))
last = first(tf.constant([sentence]))

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(vectors + [last])
