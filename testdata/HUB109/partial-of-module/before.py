from functools import partial

import tensorflow as tf
import tensorflow_hub as hub

ids = [[2, 8, 3]]
bert = hub.Module("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
tokens = partial(bert, signature="tokens", as_dict=True)
tensor = tf.constant(ids)
outputs = tokens(dict(input_ids=tensor, input_mask=tensor * 0 + 1, segment_ids=tensor * 0))

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    pooled = sess.run(outputs["pooled_output"])
