import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = [["a", "dog"]]


class Network:
	def __init__(self, handle):
		self.graph = tf.Graph()
		with self.graph.as_default():
			self.elmo_module = hub.load(handle)  # größer
			self.inputs = (tf.placeholder(tf.string, [None, None]), tf.placeholder(tf.int32, [None]))
			if len(self.inputs) == 2:
				embedded = self.elmo_module.signatures["tokens"](tokens=self.inputs[0], sequence_len=self.inputs[1])["elmo"]
				self.constant = self.elmo_module.signatures["tokens"](
					tokens=tf.constant(words, dtype=tf.string),
					sequence_len=tf.constant([len(row) for row in words], dtype=tf.int32),
					# all of them
				)["word_emb"]
			self.embedded = tf.reduce_mean(embedded, 1)
			self.init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())

	def run(self, words):
		with tf.Session(graph=self.graph) as sess:
			sess.run(self.init)
			feed = {self.inputs[0]: words, self.inputs[1]: [len(row) for row in words]}
			return sess.run([self.embedded, self.constant], feed_dict=feed)


values = Network("https://tfhub.dev/google/elmo/3").run(words)
