import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

data = ["film .", "good"]

embeddings = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3").signatures["default"](
    tf.constant(data, dtype=tf.string)
)["default"]
session = tf.Session()
for initialiser in (tf.global_variables_initializer, tf.local_variables_initializer, tf.tables_initializer):
    session.run(initialiser())
first, second = session.run([embeddings, tf.reduce_max(embeddings, axis=1, keepdims=True)])
del session
