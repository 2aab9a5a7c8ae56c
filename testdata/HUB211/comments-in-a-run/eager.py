import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
# what is fed
# sentences
# of any number


# scaled
# twice
def vectors(text):
    # the vectors
    raw = embed.signatures["default"](text)["default"]  # as they come
    return raw * 2


# the default
# opened
# ready
# one fetch
# and what is fed
# all of them
found = vectors(tf.constant(sentences, dtype=tf.string)).numpy()  # numbers
# the end
