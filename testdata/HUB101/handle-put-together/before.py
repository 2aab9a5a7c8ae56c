import tensorflow as tf
import tensorflow_hub as hub

words = ["the cat", "movie film"]
url = "https://tfhub.dev/google/"
url += "nnlm-en-dim50"
url += "/1"
module = hub.Module(url)
vectors = module(words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run(vectors)
