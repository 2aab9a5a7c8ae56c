import tensorflow as tf
import tensorflow_hub as hub

column = hub.image_embedding_column("image", "https://example.com/modules/image-static/1")
layer = tf.feature_column.input_layer({"image": tf.ones([2, 16, 12, 3])}, [column])
sparse = hub.sparse_text_embedding_column("tags", "https://tfhub.dev/google/nnlm-en-dim50/1", combiner="mean", default_value="")
with tf.train.MonitoredSession() as sess:
    values = sess.run(layer)
