import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the fog", "a movie"]


class ElmoEmbeddings:
    def __init__(self, handle, trainable=False, name="elmo"):
        self.trainable = trainable
        self.module = hub.Module(handle, trainable=self.trainable, name="{}_module".format(name))

    def embed(self, sentences, layer):
        return self.module(sentences, signature="default", as_dict=True)[layer]


with tf.Graph().as_default():
    frozen = ElmoEmbeddings("https://tfhub.dev/google/elmo/1")
    tuned = ElmoEmbeddings("https://tfhub.dev/google/elmo/2", trainable=True, name="tuned")
    both = frozen.embed(sentences, "default") + tuned.embed(sentences, "default")
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(both)
