import tensorflow as tf
import tensorflow_hub as hub

sentences = ["hello world", "cat"]


def scored(words):
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    scores = module(words)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(scores)


found = [scored([each]) for each in sentences]
