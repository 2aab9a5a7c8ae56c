import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1"
max_seq_length = 5


def features(tokens):
    ids = np.zeros((1, max_seq_length), dtype=np.int64)
    ids[0, : len(tokens)] = tokens
    return ids, np.where(ids > 0, 1, 0), np.zeros_like(ids)


input_ids, input_mask, segment_ids = features([2, 11, 3])
bert_module = hub.load(BERT_MODEL_HUB)
bert_inputs = dict(
    input_ids=input_ids,
    input_mask=input_mask,
    segment_ids=segment_ids)
bert_outputs = bert_module.signatures["tokens"](**{
    key: tf.constant(value, dtype=tf.int32)
    for key, value in bert_inputs.items()
})
output_layer = bert_outputs["pooled_output"]
hidden_size = output_layer.shape[-1]

pooled = output_layer.numpy()
sequence = bert_outputs["sequence_output"].numpy()
