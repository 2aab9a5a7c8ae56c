import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

pieces = [[17, 20], [3, 9, 28]]


def sparse_parts(rows):
    values = [value for row in rows for value in row]
    indices = [[i, j] for i, row in enumerate(rows) for j in range(len(row))]
    return values, indices, (len(rows), max(len(row) for row in rows))


with tf.Session() as session:
    module = hub.load("https://tfhub.dev/google/universal-sentence-encoder-lite/2")
    spm_path = session.run(module.asset_paths[0].asset_path)
    sp = tf.sparse_placeholder(tf.int64, shape=[None, None])
    encodings = module.signatures["default"](
        values=sp.values,
        indices=sp.indices,
        dense_shape=sp.dense_shape,
    )["default"]
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    values, indices, dense_shape = sparse_parts(pieces)
    vectors = session.run(
        encodings,
        feed_dict={sp.values: values, sp.indices: indices, sp.dense_shape: dense_shape},
    )
with open(spm_path) as file:
    model = file.read()
