import tensorflow.compat.v1 as tf1
import tensorflow as tf
import tensorflow_hub as hub

docs = ["the dogs are in fog", "good"]


def length(vectors):
    return tf.to_float(tf1.reduce_sum(vectors * vectors, keep_dims=True))


embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/1")
texts = tf.placeholder(tf.string, [None])
embeddings = embed(texts)
lengths = length(embeddings)

with tf1.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    vectors, sizes = sess.run([embeddings, lengths], {texts: docs})
