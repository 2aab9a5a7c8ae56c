import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

path = "https://tfhub.dev/google/bert_multi_cased_L-12_H-768_A-12/1"
path = os.environ.get("BERT_MODULE", path)


class Tokenizer(object):
    def __init__(self, module_path):
        bert = hub.load(module_path)
        info = {**bert.signatures["tokenization_info"](), "vocab_file": bert.asset_paths[0].asset_path}
        self.session = tf.Session()
        self.vocab_file = self.session.run(info["vocab_file"])
        self.lower = self.session.run(info["do_lower_case"])

    def words(self):
        with open(self.vocab_file) as file:
            return file.read().split()


tokenizer = Tokenizer(path)
words, lower = tokenizer.words(), tokenizer.lower
