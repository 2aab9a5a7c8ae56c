import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
if len(sentences) > 1:
    def scores(text):
        return embed.signatures["default"](text)["default"]

    def total(text, scale):
        return tf.reduce_sum(scores(text=text) * scale, axis=1)
elif not sentences:
    def scores(scale):
        return embed.signatures["default"](tf.constant(["nothing"], dtype=tf.string))["default"] * scale

    def total(text, scale):
        return tf.reduce_sum(scores(scale=scale), axis=1) + tf.cast(tf.size(text), tf.float32)
else:
    def scores(text):
        return embed.signatures["default"](text)["default"] * 2.0

    def total(text, scale):
        return tf.reduce_max(scores(text=text), axis=1) * scale


def most(text, scale):
    return tf.reduce_max(total(text=text, scale=scale))


text = tf.constant(sentences, dtype=tf.string)
scale = tf.constant(2.0, dtype=tf.float32)
found = [total(text=text, scale=scale).numpy(), most(text=text, scale=scale).numpy()]
