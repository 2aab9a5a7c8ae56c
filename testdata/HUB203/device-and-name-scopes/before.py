import tensorflow as tf
import tensorflow_hub as hub

sentences = [["the", "cat", ""], ["a", "movie", "."]]


class TextCNN(object):
	def __init__(self, length, filters=2, sizes=(1, 2)):
		self.words = tf.placeholder(tf.string, [None, length], name="words")
		self.keep = tf.placeholder(tf.float32, name="keep")

		with tf.device('/cpu:0'), tf.name_scope("embedding"):
			elmo = hub.Module("https://tfhub.dev/google/elmo/2", trainable=False)
			sizes_of = tf.fill([tf.shape(self.words)[0]], length)
			self.embedded = elmo(inputs={"tokens": self.words, "sequence_len": sizes_of},
				signature="tokens", as_dict=True)["elmo"]

		pooled = []
		for i, size in enumerate(sizes):
			with tf.name_scope("conv-%s" % size), tf.variable_scope("conv%d" % i):
				W = tf.get_variable("W", [size, 1024, filters], initializer=tf.constant_initializer(0.01))
				conv = tf.nn.conv1d(self.embedded, W, stride=1, padding="VALID", name="conv")
				pooled.append(tf.reduce_max(tf.nn.relu(conv), reduction_indices=[1]))
		self.features = tf.nn.dropout(tf.concat(pooled, 1), keep_prob=self.keep)


model = TextCNN(3)
with tf.Session() as sess:
	sess.run(tf.global_variables_initializer())
	sess.run(tf.tables_initializer())
	features = sess.run(model.features, {model.words: sentences, model.keep: 1.0})
