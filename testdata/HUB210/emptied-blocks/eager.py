import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://example.com/modules/text/1")
with tf.compat.v1.device("/cpu:0"):
    words = ["a", "b c"]

    # of sentences
    def vectors(text):
        return module.signatures["default"](text)["default"]
done = []
try:
    # the weights
    # and the tables

    # that is all
    pass

except ValueError:
    done.append("no weights")
# nothing to do
# yet
# weights once more
# beside
# at the end
if not done:
    # again
    # as said
    pass
try:
    # inner
    pass
finally:
    done.append("all")
values = vectors(tf.constant(words, dtype=tf.string)).numpy()
