# -*- coding: utf-8 -*-
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

pixels = 0.25

class Classifier:
	# größe: 128 × 128
	def __init__(self, url='https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/classification/1'):
		self.model = hub.load(url)

		# scores
		def logits(images):
			return self.model.signatures["default"](images)["default"]

		self.logits = logits

	def classify(self, batch):
		return self.logits(tf.constant(batch, dtype=tf.float32)).numpy()

scores = Classifier().classify(np.full((2, 128, 128, 3), pixels, 'float32'))