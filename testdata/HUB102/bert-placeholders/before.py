import tensorflow as tf
import tensorflow_hub as hub

batch = [[2, 5, 6, 3], [2, 7, 3, 0]]


class BertEncoder(object):
    SIGNATURE = "tokens"

    def __init__(self, model_path, seq_len=None):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.module = hub.Module(model_path)
            self.placeholders = [
                tf.placeholder(tf.int32, [None, seq_len], name=name) for name in ("ids", "mask", "types")
            ]
            ids, mask, types = self.placeholders
            inputs = {}
            inputs["input_ids"] = ids
            inputs["input_mask"] = mask
            inputs["segment_ids"] = types
            self.output = self.module(inputs, signature=self.SIGNATURE, as_dict=True)["sequence_output"]
            self.sess = tf.Session()
            self.sess.run(tf.global_variables_initializer())

    def encode(self, batch):
        mask = [[int(token > 0) for token in row] for row in batch]
        types = [[0] * len(row) for row in batch]
        feed = dict(zip(self.placeholders, [batch, mask, types]))
        return self.sess.run(self.output, feed)


encoded = BertEncoder("https://tfhub.dev/google/albert_base/1").encode(batch)
