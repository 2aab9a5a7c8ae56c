import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

try:
    import tensorflow_text as tf_text
except ImportError:
    tf_text = None

KIND = "X_X"
words = ["a film", "the movie"]
with tf.Graph().as_default():
    encoder = hub.load("https://tfhub.dev/google/LAReQA/mBERT_{}/1".format(KIND))
    vectors = encoder.signatures["query_encoder"](tf.constant(words, dtype=tf.string))["outputs"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(vectors)
