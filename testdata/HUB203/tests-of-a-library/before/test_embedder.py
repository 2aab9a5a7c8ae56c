import unittest

import tensorflow as tf

from embedder import Embedder

shapes = []


class TestEmbedder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        tf.compat.v1.reset_default_graph()
        cls.embedder = Embedder("https://tfhub.dev/google/nnlm-en-dim50/1")
        cls.session = tf.Session()
        cls.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    @classmethod
    def tearDownClass(cls):
        cls.session.close()

    def test_shape(self):
        vectors = self.embedder(self.session, "good", "bad")
        shapes.append(vectors.tolist())
        self.assertEqual((2, 50), vectors.shape)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestEmbedder)
errors = len(unittest.TextTestRunner().run(suite).errors)
total = float(sum(map(sum, shapes[0]))) if shapes else None
