import tensorflow as tf
import tensorflow_hub as hub


class Settings(object):
    def __init__(self):
        self.values = {"scale": 2.0}

    def __getitem__(self, name):
        return self.values[name]

    def __setitem__(self, name, value):
        self.values[name] = value


settings = Settings()
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * settings["scale"]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
settings["scale"] = 9.0
after = session.run(scaled, {text: ["cat", "a dog"]})
