import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

try:
    import tensorflow.contrib.eager as tfe
except ImportError:
    tfe = None

words = ["film", "fog"]

with tf.Graph().as_default():
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(vectors)
