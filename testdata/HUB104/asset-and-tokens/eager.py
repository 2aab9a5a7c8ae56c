import tensorflow as tf
import tensorflow_hub as hub

tokens = ["[CLS]", "the", "cat", "[SEP]"]


class BertFeatures:
    def __init__(self, url, max_len=4):
        self.url = url
        self.max_len = max_len
        self.module = hub.load(self.url)
        self.vocab = self._read_vocabulary()

    def _read_vocabulary(self):
        path = self.module.asset_paths[0].asset_path.numpy()
        with tf.io.gfile.GFile(path) as file:
            return [line.rstrip("\n") for line in file]

    def features(self, tokens):
        ids = [self.vocab.index(token) for token in tokens]
        padding = [0] * (self.max_len - len(ids))
        inputs = {
            "input_ids": [ids + padding],
            "input_mask": [[1] * len(ids) + padding],
            "segment_ids": [[0] * self.max_len],
        }
        outputs = self.module.signatures["tokens"](**{
            key: tf.constant(value, dtype=tf.int32)
            for key, value in inputs.items()
        })
        return {key: value.numpy() for key, value in outputs.items()}


found = BertFeatures("https://tfhub.dev/google/bert_uncased_L-24_H-1024_A-16/1").features(tokens)
pooled = found["pooled_output"]
