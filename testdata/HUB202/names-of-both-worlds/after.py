import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

docs = ["the cat", "dog"]

texts = tf1.placeholder(tf.string, [None])
embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](texts)["default"]
lengths = tf.reduce_sum(tf.square(embeddings), axis=1)
with tf1.Session() as session:
    session.run(tf1.global_variables_initializer())
    session.run(tf1.tables_initializer())
    sizes = session.run(lengths, {texts: docs})
