# -*- mode: python -*-
"""Two spaces, form feeds, CRLF, odd blanks."""
import tensorflow as tf; import tensorflow_hub as hub

xs = [[1.0, 1.0, 0.0]]

class Projector( object ):

  def __init__( self, url = 'https://example.com/modules/simple/1' ):
    self.net = hub.load(url)

  def __call__( self, xs ): return self.net.signatures["default"](tf.constant( xs ))["default"]


projected = Projector()( xs )
values = projected.numpy()
