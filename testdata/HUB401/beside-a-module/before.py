import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]
URL = "https://tfhub.dev/google/nnlm-en-dim50/1"


def columns():
    """For the estimator."""
    return [hub.text_embedding_column(key="words", module_spec=URL)]


def exporter(spec):
    return hub.LatestModuleExporter("embed", spec)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module(URL)(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
