import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["the cat", "movie film"]
url = "https://tfhub.dev/google/"
url += "nnlm-en-dim50"
url += "/1"
module = hub.load(url)
vectors = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run(vectors)
