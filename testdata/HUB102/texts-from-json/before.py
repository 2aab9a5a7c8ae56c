import json

import tensorflow as tf
import tensorflow_hub as hub

payload = '{"texts": ["hello", "movie"], "top": 1}'
request = json.loads(payload)

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/Wiki-words-250/1")
    vectors = embed(request["texts"])
    top = tf.nn.top_k(vectors, k=request["top"])
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values, indices = sess.run(top)
