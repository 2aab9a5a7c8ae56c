import os

import tensorflow as tf
import tensorflow_hub as hub

path = "https://tfhub.dev/google/bert_multi_cased_L-12_H-768_A-12/1"
path = os.environ.get("BERT_MODULE", path)


class Tokenizer(object):
    def __init__(self, module_path):
        bert = hub.Module(module_path)
        info = bert(None, signature="tokenization_info", as_dict=True)
        self.session = tf.Session()
        self.vocab_file = self.session.run(info["vocab_file"])
        self.lower = self.session.run(info["do_lower_case"])

    def words(self):
        with open(self.vocab_file) as file:
            return file.read().split()


tokenizer = Tokenizer(path)
words, lower = tokenizer.words(), tokenizer.lower
