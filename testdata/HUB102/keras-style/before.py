import tensorflow as tf
import tensorflow_hub as hub

texts = ["a movie", "a mat"]
with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    elmo = hub.Module("https://tfhub.dev/google/elmo/2")
    vectors = embed(texts)
    layers = elmo(texts, signature="default", as_dict=True)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run([vectors, layers["lstm_outputs1"]])
