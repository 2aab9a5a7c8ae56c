import tensorflow as tf
import tensorflow_hub as hub

BASE = "https://tfhub.dev/google/"

large = True
texts = ["a mat", "a movie"]


class Config:
    module_url = BASE + "%s/%d" % ("nnlm-en-dim128", 1)


config = Config()
with tf.Graph().as_default(), tf.Session() as sess:
    spec = config.module_url if large else BASE + "nnlm-en-dim50/1"
    module = hub.Module(spec=spec, trainable=False)
    result = module(tf.constant(texts, shape=[2]))
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    embedded = sess.run(result)
