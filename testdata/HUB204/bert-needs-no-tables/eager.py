import tensorflow as tf
import tensorflow_hub as hub

ids = [[2, 7, 8, 3], [2, 5, 3, 0]]

bert = hub.load("https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1")


def output(input_ids):
    mask = tf.cast(tf.not_equal(input_ids, 0), tf.int32)
    return bert.signatures["tokens"](
        input_ids=input_ids,
        input_mask=mask,
        segment_ids=tf.zeros_like(input_ids),
    )


def tokens(output):
    return output["sequence_output"]


output_ = output(tf.constant(ids, dtype=tf.int32))
vectors, pooled = tokens(output_).numpy(), output_["pooled_output"].numpy()
