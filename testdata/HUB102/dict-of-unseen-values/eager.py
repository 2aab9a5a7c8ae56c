import functools

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
rows = [[2, 5, 3], [2, 6, 3]]

bert = hub.load(BERT)


@functools.singledispatch
def pooled(ids, mask):
    inputs = dict(input_ids=ids, input_mask=mask, segment_ids=np.zeros_like(ids))
    outputs = bert.signatures["tokens"](**{
        key: tf.convert_to_tensor(value, dtype=tf.int32)
        for key, value in inputs.items()
    })
    return outputs["pooled_output"].numpy()


vectors = pooled(rows, np.ones_like(rows))
