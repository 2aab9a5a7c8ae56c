import tensorflow as tf
import tensorflow_hub as hub

text = "the cat"


def tokenization_info(url, signature="tokenization_info"):
    module = hub.load(url)
    return {**module.signatures[signature](), "vocab_file": module.asset_paths[0].asset_path}


def read(path):
    with tf.io.gfile.GFile(path) as file:
        return file.read().split()


info = tokenization_info("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
found = {key: value.numpy() for key, value in info.items()}
vocabulary = read(found["vocab_file"])
ids = [vocabulary.index(word.lower() if found["do_lower_case"] else word) for word in text.split() if word in vocabulary]
