import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the movie was good"]

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/3")
    text = tf.placeholder(tf.string, [None])
    embedded = embed(text)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = session.run(embedded, {text: sentences})
