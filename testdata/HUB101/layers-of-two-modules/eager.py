import tensorflow as tf
import tensorflow_hub as hub

layer = hub.KerasLayer("https://example.com/modules/dense/1", signature="features", output_key="default")
texts = ["the cat", "a dog ran"]


def sentences(strings):
    elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2", signature="default", output_key="default")
    elmo_tokens = hub.KerasLayer(
        "https://tfhub.dev/google/elmo/2",
        signature="tokens",
        signature_outputs_as_dict=True,
    )
    tokens = elmo_tokens(
        {"tokens": tf.constant([["a", "dog"]], dtype=tf.string), "sequence_len": tf.constant([2], dtype=tf.int32)}
    )
    return elmo(strings), tokens["elmo"]


def paragraphs(ids):
    elmo = hub.KerasLayer(
        "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
        signature="tokens",
        signature_outputs_as_dict=True,
    )
    zeros = tf.zeros_like(ids)
    outputs = elmo({"input_ids": ids, "input_mask": zeros + 1, "segment_ids": zeros})
    return outputs["sequence_output"]


fetches = [*sentences(tf.constant(texts)), paragraphs(tf.constant([[3, 5]]))]
values = [each.numpy() for each in fetches]
