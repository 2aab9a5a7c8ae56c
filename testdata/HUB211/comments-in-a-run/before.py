import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
# what is fed
text = tf.placeholder(
    tf.string,  # sentences
    # of any number
    [None],
)
# the vectors
raw = embed(text)  # as they come

# scaled
vectors = raw * 2  # twice
with tf.Session(
    # the default
    graph=None,
) as session:  # opened
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])  # ready
    found = session.run(
        vectors,  # one fetch
        # and what is fed
        feed_dict={
            text: sentences,  # all of them
        },
    )  # numbers
# the end
