import os

import tensorflow_hub as hub

path = "https://tfhub.dev/google/bert_multi_cased_L-12_H-768_A-12/1"
path = os.environ.get("BERT_MODULE", path)


class Tokenizer(object):
    def __init__(self, module_path):
        bert = hub.load(module_path)
        info = {**bert.signatures["tokenization_info"](), "vocab_file": bert.asset_paths[0].asset_path}
        self.vocab_file = info["vocab_file"].numpy()
        self.lower = info["do_lower_case"].numpy()

    def words(self):
        with open(self.vocab_file) as file:
            return file.read().split()


tokenizer = Tokenizer(path)
words, lower = tokenizer.words(), tokenizer.lower
