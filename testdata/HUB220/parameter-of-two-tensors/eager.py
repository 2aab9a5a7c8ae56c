import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"]
lengths = tf.norm(vectors, axis=1)


def compute(session, tensor, batch):
    return session.run(tensor, feed_dict={text: batch})


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    rows = compute(session, vectors, ["cat", "mat"])
    norms = compute(session, lengths, ["cat", "mat"])
