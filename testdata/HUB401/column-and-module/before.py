from tensorflow_hub import text_embedding_column

import tensorflow as tf
import tensorflow_hub as hub


def columns(url="https://tfhub.dev/google/nnlm-en-dim128/1"):
    return [text_embedding_column("sentence", url), hub.text_embedding_column("title", module_spec=url, trainable=False)]


features = {"sentence": tf.constant(["a good movie"]), "title": tf.constant(["fog"])}
layer = tf.feature_column.input_layer(features, columns())
with tf.train.MonitoredSession() as sess:
    values = sess.run(layer)
