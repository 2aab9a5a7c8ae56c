import tensorflow as tf
import tensorflow_hub as hub
from common import sess, start

words = ["a cat", "the dog ran"]
embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(words)
start()
vectors = sess.run(embedded)
