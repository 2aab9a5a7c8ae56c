import unittest

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

TEXT = "a movie"
seen = {}


class EmbeddingTest(tf.test.TestCase):
    def setUp(self):
        super(EmbeddingTest, self).setUp()
        tf.reset_default_graph()
        self.module = hub.load("https://tfhub.dev/google/nnlm-en-dim50-with-normalization/1")

    def test_words(self):
        vectors = self.module.signatures["default"](tf.constant([TEXT, "film"], dtype=tf.string))["default"]
        with self.test_session() as sess:
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
            seen["words"] = vectors.eval()
        self.assertEqual((2, 50), seen["words"].shape)

    def test_empty(self):
        with self.cached_session():
            tf.global_variables_initializer().run()
            tf.tables_initializer().run()
            seen["empty"] = self.module.signatures["default"](tf.constant([""], dtype=tf.string))["default"].eval()


result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(EmbeddingTest))
failed = len(result.failures) + len(result.errors)
words, empty = seen.get("words"), seen.get("empty")
