import tensorflow as tf
import tensorflow_hub as hub

texts = ["mat", "fog"]
with tf.Graph().as_default():
    nnlm = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    use = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/1")
    dense = hub.Module("https://example.com/modules/dense/1")
    vectors = nnlm({"default": texts})
    hidden = dense(vectors[:, :4], signature="features", as_dict=True)["double"]
    raw = dense([[1, 2, 3, 4]], as_dict=True)["hidden"]
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run([hidden, raw, use(inputs=texts)])
