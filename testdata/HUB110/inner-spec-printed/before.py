import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]
URL = "https://tfhub.dev/google/nnlm-en-dim50/1"


def described(url):
    """For a look by hand."""
    module = hub.Module(url)
    return module._name, module._spec


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module(URL)(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
