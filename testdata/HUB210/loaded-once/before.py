import tensorflow as tf
import tensorflow_hub as hub

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def read_tokenizer():
    with tf.Graph().as_default():
        # the vocabulary is an asset of the module
        bert = hub.Module(BERT)
        info = bert(signature="tokenization_info", as_dict=True)
        with tf.Session() as sess:
            vocab_file, do_lower_case = sess.run([info["vocab_file"], info["do_lower_case"]])
    with tf.gfile.GFile(vocab_file) as f:
        return [line.strip() for line in f], do_lower_case


def pooled(ids, mask, segments):
    with tf.Graph().as_default():
        bert = hub.Module(BERT, trainable=True)
        inputs = dict(input_ids=ids, input_mask=mask, segment_ids=segments)
        outputs = bert(inputs, signature="tokens", as_dict=True)
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            return sess.run(outputs["pooled_output"])


def embed(handle, texts):
    with tf.Graph().as_default():
        module = hub.Module(handle)
        with tf.Session() as sess:
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return sess.run(module(texts))


words, lower = read_tokenizer()
first = pooled([[1, 2]], [[1, 1]], [[0, 0]])
second = pooled([[2, 2]], [[1, 0]], [[0, 0]])
a = embed("https://tfhub.dev/google/universal-sentence-encoder/2", ["a"])
b = embed("https://tfhub.dev/google/nnlm-en-dim50/1", ["b"])
