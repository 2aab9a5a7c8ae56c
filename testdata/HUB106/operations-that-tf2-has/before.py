import tensorflow as tf
import tensorflow_hub as hub

KIND = "X_X"
words = ["a film", "the movie"]
with tf.Graph().as_default():
    encoder = hub.Module("https://tfhub.dev/google/LAReQA/mBERT_{}/1".format(KIND))
    vectors = encoder(words, signature="query_encoder", as_dict=True)["outputs"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(vectors)
