import tensorflow as tf
import tensorflow_hub as hub

data = ["film .", "good"]

embeddings = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/3")(data)
session = tf.Session()
for initialiser in (tf.global_variables_initializer, tf.local_variables_initializer, tf.tables_initializer):
    session.run(initialiser())
first, second = session.run([embeddings, tf.reduce_max(embeddings, axis=1, keepdims=True)])
del session
