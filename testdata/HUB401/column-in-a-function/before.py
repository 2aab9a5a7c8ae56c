import tensorflow as tf
import tensorflow_hub as hub


def build(urls, trainable=False):
    columns = {}
    for key, url in urls.items():
        columns[key] = hub.text_embedding_column(key=key, module_spec=url, trainable=trainable)
    return tf.estimator.DNNClassifier(
        hidden_units=[4], feature_columns=list(columns.values()), n_classes=2, optimizer=tf.train.AdagradOptimizer(0.01)
    )


estimator = build({"sentence": "https://tfhub.dev/google/nnlm-en-dim50/1"})
name = type(estimator).__name__
