import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat sat on the mat", "dogs are in the fog"]

url = "https://tfhub.dev/google/elmo/2"
elmo = hub.Module(url)
embeddings = elmo(sentences, signature="default", as_dict=True)["elmo"]
pooled = elmo(["hello world"], signature="default")

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    vectors = sess.run(embeddings)
    mean = sess.run(tf.reduce_mean(embeddings, 1))
    bare = sess.run(pooled)
