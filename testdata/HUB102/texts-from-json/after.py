import json

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

payload = '{"texts": ["hello", "movie"], "top": 1}'
request = json.loads(payload)

with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/Wiki-words-250/1")
    vectors = embed.signatures["default"](tf.constant(request["texts"], dtype=tf.string))["default"]
    top = tf.nn.top_k(vectors, k=request["top"])
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values, indices = sess.run(top)
