import tensorflow as tf
import tensorflow_hub as hub

URL = 'https://tfhub.dev/google/' \
      'universal-sentence-encoder-large/' \
      '2'
texts = ['the  movie', 'was']

embed = hub.load(
  URL,  # the large one
)
same = other = embed
vectors = ( same.signatures["default"](tf.constant(texts, dtype=tf.string))["default"] )   # [2, 512]
more = other.signatures['default'](tf.constant([ texts [0] ], dtype=tf.string))["default"] [ : , 0 ]
values, column = (vectors.numpy(), more.numpy())
