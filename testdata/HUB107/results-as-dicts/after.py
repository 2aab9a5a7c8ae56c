import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["hello", "the world"]


class Layers:
    def __init__(self):
        self.elmo = hub.load("https://tfhub.dev/google/elmo/3")
        self.outputs = {}

    def __call__(self, texts):
        self.outputs = self.elmo.signatures["default"](tf.constant(texts, dtype=tf.string))
        return self.outputs

    @property
    def names(self):
        return sorted(self.outputs)

    def sizes(self):
        return {name: output.get_shape().as_list()[-1] for name, output in self.outputs.items()}


layers = Layers()
outputs = layers(texts)
first, second = outputs["lstm_outputs1"], outputs.get("lstm_outputs2")
names, sizes = layers.names, layers.sizes()
stacked = tf.stack([first, second]) if "elmo" in outputs and len(outputs) == 5 else first
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(stacked)
    everything = sess.run(outputs)
