from tensorflow.compat import v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

BATCH = [["a film", "good"], ["cat", "dog"]]

encoder = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/3", name="use")
flat = tf.placeholder(tf.string, shape=[None, 2], name="pairs")
encoded = tf.reshape(encoder(tf.reshape(flat, [-1])), [-1, 2, 512])
difference = tf.math.abs(encoded[:, 0] - encoded[:, 1])

sess = tf.InteractiveSession()
tf.global_variables_initializer().run()
tf.tables_initializer().run()
distances = difference.eval(feed_dict={flat: BATCH})
sess.close()
