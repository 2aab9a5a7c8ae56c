import tensorflow.compat.v1 as tf1
import tensorflow as tf
import tensorflow_hub as hub

tf1.disable_v2_behavior()

docs = ["the dogs are in fog", "good"]


def length(vectors):
    return tf1.to_float(tf1.reduce_sum(vectors * vectors, keep_dims=True))


embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/1")
texts = tf1.placeholder(tf.string, [None])
embeddings = embed.signatures["default"](texts)["default"]
lengths = length(embeddings)

with tf1.Session() as sess:
    sess.run(tf1.global_variables_initializer())
    sess.run(tf1.tables_initializer())
    vectors, sizes = sess.run([embeddings, lengths], {texts: docs})
