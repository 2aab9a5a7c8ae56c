import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
with tf.device("/cpu:0"):
    words = ["a", "b c"]
    vectors = module(text)  # of sentences
sess = tf.Session()
done = []
try:
    # the weights
    sess.run(tf.global_variables_initializer())
    # and the tables
    sess.run(tf.tables_initializer())

    # that is all

except ValueError:
    done.append("no weights")
with tf.Session() as other:
    # nothing to do
    pass  # yet
with tf.Session() as third:
    # weights once more
    third.run(tf.global_variables_initializer())  # beside
    # at the end
if not done:
    # again
    sess.run(tf.global_variables_initializer())
    # as said
try:
    with tf.Session() as fourth:
        # inner
        fourth.run(tf.global_variables_initializer())
finally:
    done.append("all")
values = sess.run(vectors, {text: words})
