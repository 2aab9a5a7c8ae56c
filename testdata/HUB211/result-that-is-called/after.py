import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

HANDLE = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


class Encoder:
    def __init__(self):
        self.session = tf.Session()
        self.outputs = None
        self.lower = None

    def find_vocabulary(self):
        # left over: the outputs are a dict, the module is not kept
        found = self.outputs(signature="tokenization_info", as_dict=True)
        vocabulary, self.lower = self.session.run([found["vocab_file"], found["do_lower_case"]])
        return vocabulary

    def load(self):
        graph = tf.Graph()
        with graph.as_default():
            self.ids = tf.placeholder(tf.int32, [None, None])
            self.mask = tf.placeholder(tf.int32, [None, None])
            self.segments = tf.placeholder(tf.int32, [None, None])
            module = hub.load(HANDLE)
            inputs = dict(input_ids=self.ids, input_mask=self.mask, segment_ids=self.segments)
            self.outputs = module.signatures["tokens"](**inputs)
            init = tf.global_variables_initializer()
        self.session = tf.Session(graph=graph)
        self.session.run(init)

    def encode(self, ids):
        feeds = {self.ids: ids, self.mask: [[1] * len(ids[0])], self.segments: [[0] * len(ids[0])]}
        return self.session.run(self.outputs, feed_dict=feeds)["pooled_output"]


encoder = Encoder()
encoder.load()
pooled = encoder.encode([[1, 5, 2]])
try:
    vocabulary = encoder.find_vocabulary()
except TypeError:
    vocabulary = "none"
