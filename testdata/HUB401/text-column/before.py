import tensorflow as tf
import tensorflow_hub as hub

column = hub.text_embedding_column(key="sentence", module_spec="https://tfhub.dev/google/nnlm-en-dim50/1", trainable=False)
features = {"sentence": tf.constant(["a good movie", "a bad movie"])}
layer = tf.feature_column.input_layer(features, [column])
with tf.train.MonitoredSession() as sess:
    values = sess.run(layer)
