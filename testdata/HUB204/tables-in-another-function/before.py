import tensorflow as tf
import tensorflow_hub as hub

items = ["cat", "hello world"]


def initialise_variables(session):
    session.run(tf.global_variables_initializer())
    session.run(tf.local_variables_initializer())


def initialise_tables(session):
    session.run(tf.tables_initializer(name="tables"))


embeddings = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(tf.constant(items))
with tf.Session() as session:
    initialise_variables(session)
    initialise_tables(session)
    vectors = session.run(embeddings)
