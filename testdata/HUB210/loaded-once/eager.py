import functools

import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"

# the vocabulary is an asset of the module
bert = hub.load(BERT)


def read_tokenizer():
    info = {**bert.signatures["tokenization_info"](), "vocab_file": bert.asset_paths[0].asset_path}
    vocab_file, do_lower_case = info["vocab_file"].numpy(), info["do_lower_case"].numpy()
    with tf.io.gfile.GFile(vocab_file) as f:
        return [line.strip() for line in f], do_lower_case


def pooled(ids, mask, segments):
    inputs = dict(input_ids=ids, input_mask=mask, segment_ids=segments)
    outputs = bert.signatures["tokens"](**{
        key: tf.constant(value, dtype=tf.int32)
        for key, value in inputs.items()
    })
    return outputs["pooled_output"].numpy()


def embed(handle, texts):
    module = load_module(handle)
    return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"].numpy()


words, lower = read_tokenizer()
first = pooled([[1, 2]], [[1, 1]], [[0, 0]])
second = pooled([[2, 2]], [[1, 0]], [[0, 0]])
a = embed("https://tfhub.dev/google/universal-sentence-encoder/2", ["a"])
b = embed("https://tfhub.dev/google/nnlm-en-dim50/1", ["b"])
