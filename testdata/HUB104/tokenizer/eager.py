import tensorflow as tf
import tensorflow_hub as hub

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def create_tokenizer_from_hub_module():
    """Reads the vocabulary file and the casing from the module."""
    bert_module = hub.load(BERT)
    tokenization_info = {
        **bert_module.signatures["tokenization_info"](),
        "vocab_file": bert_module.asset_paths[0].asset_path,
    }
    vocab_file, do_lower_case = (
        tokenization_info["vocab_file"].numpy(),
        tokenization_info["do_lower_case"].numpy(),
    )
    return read_vocabulary(vocab_file), do_lower_case


def read_vocabulary(vocab_file):
    with tf.io.gfile.GFile(vocab_file, "r") as reader:
        return {line.strip(): index for index, line in enumerate(reader)}


vocabulary, lower = create_tokenizer_from_hub_module()
size = len(vocabulary)
