from distutils.version import LooseVersion

import tensorflow as tf
import tensorflow_hub as hub

url = "https://tfhub.dev/google/nnlm-en-dim50/1"
if LooseVersion(tf.__version__) < "2.0":
    embed = hub.Module(url)
    with tf.Session() as sess:
        vectors = embed(["a cat"])
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(vectors)
else:
    values = hub.load(url).signatures["default"](tf.constant(["a cat"]))["default"].numpy()
