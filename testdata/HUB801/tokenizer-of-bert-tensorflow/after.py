import tensorflow.compat.v1 as tf
import absl.flags
import tensorflow_hub as hub

absl.flags.FLAGS.mark_as_parsed()  # bert.tokenization asks for a flag

TEXTS = ["the cat sat"]


def tokenize(texts, vocabulary):
    from bert import tokenization

    tokenizer = tokenization.FullTokenizer(vocab_file=vocabulary, do_lower_case=True)
    return [tokenizer.convert_tokens_to_ids(tokenizer.tokenize(text)) for text in texts]


ids = [[2, 5, 6, 7, 3]]
with tf.Graph().as_default(), tf.Session() as session:
    bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
    ones, zeros = tf.ones_like(ids), tf.zeros_like(ids)
    inputs = dict(input_ids=tf.constant(ids), input_mask=ones, segment_ids=zeros)
    outputs = bert.signatures["tokens"](**inputs)
    session.run(tf.global_variables_initializer())
    pooled = session.run(outputs["pooled_output"])
