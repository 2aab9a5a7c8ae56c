import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-lite/2")
input_placeholder = tf.sparse_placeholder(tf.int64, shape=[None, None])
encodings = module(
    inputs=dict(
        values=input_placeholder.values,
        indices=input_placeholder.indices,
        dense_shape=input_placeholder.dense_shape))


def embed(values, indices, dense_shape):
    return session.run(encodings, feed_dict={
        input_placeholder.values: values,
        input_placeholder.indices: indices,
        input_placeholder.dense_shape: dense_shape})


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = embed([5, 2, 3], [[0, 0], [0, 1], [1, 0]], (2, 2))
