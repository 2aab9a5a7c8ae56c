import tensorflow as tf
import tensorflow_hub as hub

docs = ["the dogs are in fog", "good"]

tf.compat.v1.disable_eager_execution()
tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/1")
texts = tf.placeholder(dtype=tf.string, shape=[None])
embeddings = embed(texts)

with tf.compat.v1.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    vectors = sess.run(embeddings, feed_dict={texts: docs})
