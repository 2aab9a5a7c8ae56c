import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

texts = ["mat", "fog"]
with tf.Graph().as_default():
    nnlm = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    use = hub.load("https://tfhub.dev/google/universal-sentence-encoder/1")
    dense = hub.load("https://example.com/modules/dense/1")
    vectors = nnlm.signatures["default"](default=tf.constant(texts, dtype=tf.string))["default"]
    hidden = dense.signatures["features"](vectors[:, :4])["double"]
    raw = dense.signatures["default"](
        tf.constant([[1, 2, 3, 4]], dtype=dense.signatures["default"].inputs[0].dtype)
    )["hidden"]
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run([hidden, raw, use.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]])
