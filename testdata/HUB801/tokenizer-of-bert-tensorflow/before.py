import tensorflow as tf
import tensorflow_hub as hub

TEXTS = ["the cat sat"]


def tokenize(texts, vocabulary):
    from bert import tokenization

    tokenizer = tokenization.FullTokenizer(vocab_file=vocabulary, do_lower_case=True)
    return [tokenizer.convert_tokens_to_ids(tokenizer.tokenize(text)) for text in texts]


ids = [[2, 5, 6, 7, 3]]
with tf.Graph().as_default(), tf.Session() as session:
    bert = hub.Module("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
    ones, zeros = tf.ones_like(ids), tf.zeros_like(ids)
    inputs = dict(input_ids=tf.constant(ids), input_mask=ones, segment_ids=zeros)
    outputs = bert(inputs, signature="tokens", as_dict=True)
    session.run(tf.global_variables_initializer())
    pooled = session.run(outputs["pooled_output"])
