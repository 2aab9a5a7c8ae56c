import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


class Encoder:
    def __init__(self):
        self.outputs = None
        self.lower = None

    def find_vocabulary(self):
        # left over: the outputs are a dict, the module is not kept
        found = self.outputs(signature="tokenization_info", as_dict=True)
        vocabulary, self.lower = found["vocab_file"].numpy(), found["do_lower_case"].numpy()
        return vocabulary

    def load(self):
        module = hub.load(HANDLE)

        def outputs(ids, mask, segments):
            inputs = dict(input_ids=ids, input_mask=mask, segment_ids=segments)
            return module.signatures["tokens"](**inputs)

        self.outputs = outputs

    def encode(self, ids):
        return self.outputs(
            ids=tf.constant(ids, dtype=tf.int32),
            mask=tf.constant([[1] * len(ids[0])], dtype=tf.int32),
            segments=tf.constant([[0] * len(ids[0])], dtype=tf.int32),
        )["pooled_output"].numpy()


encoder = Encoder()
encoder.load()
pooled = encoder.encode([[1, 5, 2]])
try:
    vocabulary = encoder.find_vocabulary()
except TypeError:
    vocabulary = "none"
