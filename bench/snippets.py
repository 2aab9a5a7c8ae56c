"""TF1 TensorFlow Hub code of the kinds that people wrote, to be put into library files. ``{n}`` is the seed's number.

Each is the body of a program of its own. ``tf1`` is the name of TensorFlow's v1 API where it stands.
"""

SNIPPETS = (
    '''
SENTENCE_ENCODER_{n} = "https://tfhub.dev/google/universal-sentence-encoder/2"


def embed_sentences_{n}(sentences):
  """Embeds sentences in a graph of their own."""
  with tf1.Graph().as_default():
    embed = hub.Module(SENTENCE_ENCODER_{n})
    vectors = embed(sentences)
    with tf1.Session() as session:
      session.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
      return session.run(vectors)
''',
    '''
class TextEncoder{n}(object):
  """Keeps a graph and a session for a text module."""

  def __init__(self, handle="https://tfhub.dev/google/nnlm-en-dim128/1"):
    self.graph = tf1.Graph()
    with self.graph.as_default():
      self.text = tf1.placeholder(tf1.string, shape=[None])
      module = hub.Module(handle, trainable=False)
      # unit length: cosine similarity is a dot product
      self.embedded = tf1.nn.l2_normalize(module(self.text), axis=1)
      init = tf1.group([tf1.global_variables_initializer(), tf1.tables_initializer()])
    self.graph.finalize()
    self.session = tf1.Session(graph=self.graph)
    self.session.run(init)

  def embed(self, sentences):
    return self.session.run(self.embedded, feed_dict={{self.text: sentences}})
''',
    '''
def image_features_{n}(images, is_training=False):
  """Features of images by a convolutional network."""
  tags = set()
  if is_training:
    tags.add("train")
  module = hub.Module("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1", tags=tags)
  height, width = hub.get_expected_image_size(module)
  resized = tf1.image.resize_bilinear(images, [height, width])
  return module(resized)


def classify_{n}(images):
  with tf1.Graph().as_default():
    logits = tf1.layers.dense(image_features_{n}(images), 10)
    with tf1.Session() as session:
      session.run(tf1.global_variables_initializer())
      return session.run(tf1.nn.softmax(logits))
''',
    '''
def contextual_{n}(tokens, lengths):
  """Contextual embeddings of tokens."""
  elmo = hub.Module("https://tfhub.dev/google/elmo/2")
  return elmo(
      inputs={{"tokens": tokens, "sequence_len": lengths}},
      signature="tokens",
      as_dict=True)["elmo"]
''',
    '''
BERT_{n} = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def pooled_{n}(input_ids, input_mask, segment_ids):
  """The pooled output of BERT."""
  bert_module = hub.Module(BERT_{n})
  bert_inputs = dict(
      input_ids=input_ids,
      input_mask=input_mask,
      segment_ids=segment_ids)
  bert_outputs = bert_module(
      inputs=bert_inputs,
      signature="tokens",
      as_dict=True)
  return bert_outputs["pooled_output"], bert_outputs["sequence_output"]
''',
    '''
def vocabulary_of_bert_{n}():
  """Gets the vocabulary file and casing info from the Hub module."""
  with tf1.Graph().as_default():
    bert_module = hub.Module("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
    tokenization_info = bert_module(signature="tokenization_info", as_dict=True)
    with tf1.Session() as sess:
      vocab_file, do_lower_case = sess.run([tokenization_info["vocab_file"],
                                            tokenization_info["do_lower_case"]])
  return vocab_file, do_lower_case
''',
    '''
_MODULES_{n} = {{
    "small": "https://tfhub.dev/google/nnlm-en-dim50/1",
    "large": "https://tfhub.dev/google/nnlm-en-dim128/1",
}}


def similarity_{n}(first, second, size="small"):
  """Cosine similarity of two lists of sentences."""
  graph = tf1.Graph()
  with graph.as_default():
    left = tf1.placeholder(dtype=tf1.string, shape=[None])
    right = tf1.placeholder(dtype=tf1.string, shape=[None])
    embed = hub.Module(_MODULES_{n}[size])
    score = tf1.reduce_sum(tf1.multiply(embed(left), embed(right)), axis=1)
    with tf1.Session(graph=graph) as sess:
      sess.run(tf1.global_variables_initializer())
      sess.run(tf1.tables_initializer())
      return sess.run(score, feed_dict={{left: first, right: second}})
''',
    '''
class BaseFeatures{n}(object):
  """A module that methods share."""

  handle = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"

  def __init__(self):
    self.module = None

  def build(self):
    if self.module is None:
      self.module = hub.Module(self.handle)
    return self.module

  def __call__(self, images):
    return self.build()(images)


class Classifier{n}(BaseFeatures{n}):
  """Puts a layer on top."""

  def logits(self, images, classes=5):
    features = self(images)
    weights = tf1.get_variable("weights_{n}", [1280, classes])
    return tf1.matmul(features, weights)
''',
    '''
def make_encoder_{n}(version):
  return hub.Module("https://tfhub.dev/google/universal-sentence-encoder/{{}}".format(version))


def encode_all_{n}(batches):
  """Runs one graph over many batches."""
  with tf1.Graph().as_default(), tf1.Session() as sess:
    encoder = make_encoder_{n}(2)
    text = tf1.placeholder(tf1.string, [None])
    encoded = encoder(text)
    sess.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
    found = []
    for batch in batches:
      found.append(sess.run(encoded, {{text: batch}}))
    return found
''',
    '''
def train_head_{n}(images, labels, steps=10):
  """Trains a layer on frozen features."""
  with tf1.Graph().as_default():
    module = hub.Module("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1")
    features = module(images)
    logits = tf1.layers.dense(features, units=3, name="head_{n}")
    loss = tf1.losses.sparse_softmax_cross_entropy(labels=labels, logits=logits)
    step = tf1.train.AdamOptimizer(0.01).minimize(loss)
    with tf1.Session() as sess:
      sess.run(tf1.global_variables_initializer())
      for _ in range(steps):
        _, value = sess.run([step, loss])
    return value
''',
)
