from collections import OrderedDict

import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat"]
languages = ["en", "de"]
zipped = dict(zip(languages, [hub.Module("https://tfhub.dev/google/nnlm-%s-dim50/1" % each) for each in languages]))
ordered = OrderedDict([("small", hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")), ("large", hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1"))])
paired = dict([("only", zipped["de"])])

vectors = [zipped["en"](words), paired["only"](words)]
vectors += [module(words) for module in ordered.values()]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(tf.concat(vectors, axis=1))
