import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

LABELS = [[0.0], [1.0]]


class Classifier:
    def __init__(self, fine_tune):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.x = tf.placeholder(tf.float32, [None, 4], name="x")
            self.y = tf.placeholder(tf.float32, [None, 1], name="y")
            self.encoder = hub.Module("https://example.com/modules/dense/1", trainable=fine_tune)
            weights = tf.get_variable("w", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
            self.logits = tf.matmul(self.encoder(self.x), weights)
            self.loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=self.y, logits=self.logits))
            self.train = tf.train.AdamOptimizer(1e-2).minimize(
                loss=self.loss,  # mean over the batch
                global_step=tf.train.get_or_create_global_step(),
            )
            init = tf.global_variables_initializer()
        self.session = tf.Session(graph=self.graph)
        self.session.run(init)

    def step(self, rows, labels):
        return self.session.run([self.loss, self.train], {self.x: rows, self.y: labels})[0]


rows = np.array([[1.0, 2.0, 3.0, 4.0], [4.0, 3.0, 2.0, 1.0]], np.float32)
classifier = Classifier(fine_tune=True)
losses = [classifier.step(rows, LABELS) for _ in range(4)]
logits = classifier.session.run(classifier.logits, {classifier.x: rows})
