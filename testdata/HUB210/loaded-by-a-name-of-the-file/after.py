import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["hello world", "cat"]
module = "nnlm"


def scored(words):
    module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
    scores = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(scores)


found = [scored(sentences), scored(sentences[:1])]
names = [module] * len(sentences)
