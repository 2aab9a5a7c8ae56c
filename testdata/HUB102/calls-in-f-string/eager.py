import tensorflow as tf
import tensorflow_hub as hub

groups = [["good movie"], ["bad movie", "bad cat"]]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")

report = f"{len(groups)} groups, {embed.signatures['default'](tf.constant(groups[0], dtype=tf.string))['default'].numpy().shape[1]} numbers each"
short = f'{embed.signatures["default"](tf.constant(groups[1], dtype=tf.string))["default"].numpy()[0][0]:.2f}'
