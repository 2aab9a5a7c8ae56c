import tensorflow as tf
import tensorflow_hub as hub

fine_tune = True
text = ["the movie was good" if fine_tune else "the movie was bad"]

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=fine_tune)
    encoder = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/1", True, name="encoder")
    combined = tf.concat([embed(text), encoder(text)], axis=-1)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vector = sess.run(combined)
