import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

docs = ["the cat", "dog"]

texts = tf1.placeholder(tf.string, [None])
embeddings = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(texts)
lengths = tf.reduce_sum(tf.square(embeddings), axis=1)
with tf1.Session() as session:
    session.run(tf1.global_variables_initializer())
    session.run(tf1.tables_initializer())
    sizes = session.run(lengths, {texts: docs})
