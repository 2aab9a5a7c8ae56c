import tensorflow as tf
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", input_shape=[], dtype=tf.string, trainable=False)
vectors = layer(tf.constant(["hello world"])).numpy()
where = hub.resolve("https://tfhub.dev/google/nnlm-en-dim128/1")
