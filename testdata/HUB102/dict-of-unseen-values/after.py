import functools

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
rows = [[2, 5, 3], [2, 6, 3]]


@functools.singledispatch
def pooled(ids, mask):
    with tf.Graph().as_default():
        bert = hub.load(BERT)
        inputs = dict(input_ids=ids, input_mask=mask, segment_ids=np.zeros_like(ids))
        outputs = bert.signatures["tokens"](**{
            key: tf.convert_to_tensor(value, dtype=tf.int32)
            for key, value in inputs.items()
        })
        with tf.Session() as session:
            session.run(tf.global_variables_initializer())
            return session.run(outputs["pooled_output"])


vectors = pooled(rows, np.ones_like(rows))
