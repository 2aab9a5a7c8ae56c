import tensorflow as tf
import tensorflow_hub as hub

# url = "https://example.com/modules/simple/1"
# embed = hub.Module(url)

# What is asked for, by default.

handles = ["https://example.com/modules/text/1"]


def embed(handle, words):
    with tf.Graph().as_default():
        module = hub.Module(handle)
        vectors = module(words)
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(vectors)


values = [embed(handle, ["a", "b c"]) for handle in handles]
