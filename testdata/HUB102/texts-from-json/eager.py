import json

import tensorflow as tf
import tensorflow_hub as hub

payload = '{"texts": ["hello", "movie"], "top": 1}'
request = json.loads(payload)

embed = hub.load("https://tfhub.dev/google/Wiki-words-250/1")
vectors = embed.signatures["default"](tf.constant(request["texts"], dtype=tf.string))["default"]
top = tf.nn.top_k(vectors, k=request["top"])
values, indices = tf.nest.map_structure(lambda each: each.numpy(), top)
