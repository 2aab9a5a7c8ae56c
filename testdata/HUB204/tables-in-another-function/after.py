import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

items = ["cat", "hello world"]


def initialise_variables(session):
    session.run(tf.global_variables_initializer())
    session.run(tf.local_variables_initializer())


def initialise_tables(session):
    session.run(tf.tables_initializer(name="tables"))


embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(items))["default"]
with tf.Session() as session:
    initialise_variables(session)
    initialise_tables(session)
    vectors = session.run(embeddings)
