import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

data = ["fog on the mat", "good film"]

with tf.Graph().as_default():
    text = tf.placeholder(tf.string, [None])
    embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/2")
    embedding = embed.signatures["default"](text)["default"]
    with tf.train.SingularMonitoredSession() as sess:
        vectors = sess.run(embedding, feed_dict={text: data})
    scaffold = tf.train.Scaffold(init_op=tf.group(tf.global_variables_initializer(), tf.tables_initializer()))
    with tf.train.MonitoredSession(tf.train.ChiefSessionCreator(scaffold)) as sess:
        again = sess.run(embedding, feed_dict={text: data})
