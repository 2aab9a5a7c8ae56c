import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog and a cat"]

with tf.Session(graph=tf.Graph()) as sess:
    encode = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
    vectors = encode(sentences)
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    encoded = sess.run(vectors)

with tf.Graph().as_default() as graph, tf.Session() as sess:
    x = tf.placeholder(tf.float32, [None, 512])
    norms = sess.run(tf.norm(x, axis=1), {x: encoded})
