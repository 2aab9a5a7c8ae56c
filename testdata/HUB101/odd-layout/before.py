import tensorflow as tf
import tensorflow_hub as hub

URL = 'https://tfhub.dev/google/' \
      'universal-sentence-encoder-large/' \
      '2'
texts = ['the  movie', 'was']

graph = tf.Graph()
with graph.as_default() :
  embed = hub . Module( URL , # the large one
                        trainable = False )
  same = other = embed
  vectors = ( same
              ( texts ) )   # [2, 512]
  more = other (inputs = [ texts [0] ],
                signature = 'default') [ : , 0 ]
  session = tf.Session()
  session.run([ tf.tables_initializer(),
                tf.global_variables_initializer() ])
  values, column = session.run((vectors, more))
