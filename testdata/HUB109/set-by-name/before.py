import tensorflow as tf
import tensorflow_hub as hub


class Model:
    def load(self, **urls):
        for name, url in urls.items():
            setattr(self, name, hub.Module(url))

    def embed(self, name, texts):
        return getattr(self, name)(texts)


model = Model()
model.load(small="https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = model.embed("small", ["a dog"])
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(vectors)
