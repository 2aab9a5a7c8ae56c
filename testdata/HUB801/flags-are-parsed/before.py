import os

import tensorflow as tf
import tensorflow_hub as hub
from absl import app

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
ids = [[2, 5, 6, 7, 3]]


def encode(ids):
    with tf.Graph().as_default():
        module = hub.Module(BERT)
        inputs = dict(input_ids=tf.constant(ids), input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids))
        pooled = module(inputs, signature="tokens", as_dict=True)["pooled_output"]
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            return sess.run(pooled)


def main(arguments):
    from bert import tokenization

    tokenizer = tokenization.FullTokenizer(vocab_file=arguments[1], do_lower_case=True)
    print(encode([tokenizer.convert_tokens_to_ids(tokenizer.tokenize(arguments[2]))]))


vectors = encode(ids)
if "BERT_MAIN" in os.environ:
    app.run(main)
