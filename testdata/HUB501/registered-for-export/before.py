import tensorflow as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode, params):
    column = tf.feature_column.numeric_column("x")
    embed = hub.Module(params["url"])
    hub.register_module_for_export(embed, "text_embedding")
    logits = tf.reduce_sum(embed(features["text"]), 1, keepdims=True)
    return tf.estimator.EstimatorSpec(mode, predictions={"logits": logits, "column": tf.fill([1, 1], column.key)})


exporter = hub.LatestModuleExporter("tf_hub", lambda: None, exports_to_keep=2)
with tf.Graph().as_default():
    params = {"url": "https://tfhub.dev/google/nnlm-en-dim50/1"}
    spec = model_fn({"text": tf.constant(["hello"])}, None, tf.estimator.ModeKeys.PREDICT, params)
    with tf.train.MonitoredSession() as sess:
        values = sess.run(spec.predictions["logits"])
