import unittest
from unittest import mock

import tensorflow as tf
import tensorflow_hub as hub


def build(url):
    return hub.Module(url)(tf.ones([1, 3]))


class BuildTest(unittest.TestCase):
    def test_url(self):
        with mock.patch.object(hub, "Module") as module:
            build("https://example.com/modules/simple/1")
        module.assert_called_once_with("https://example.com/modules/simple/1")


result = unittest.TextTestRunner().run(BuildTest("test_url")).wasSuccessful()
