import tensorflow as tf
import tensorflow_hub as hub
from bert import optimization, run_classifier

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def create_model(input_ids, input_mask, segment_ids, labels):
    bert = hub.Module(BERT, tags={"train"}, trainable=True)
    inputs = dict(input_ids=input_ids, input_mask=input_mask, segment_ids=segment_ids)
    pooled = bert(inputs=inputs, signature="tokens", as_dict=True)["pooled_output"]
    logits = tf.layers.dense(pooled, 2)
    loss = tf.losses.sparse_softmax_cross_entropy(labels, logits)
    return loss, optimization.create_optimizer(loss, 2e-5, 100, 10, use_tpu=False)
