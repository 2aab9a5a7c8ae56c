import tensorflow as tf
import tensorflow_hub as hub

url = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def vocabulary_as(url, whole):
    module = hub.Module(url)
    return module(signature="tokenization_info", as_dict=whole)


def vocabulary_for(url, texts):
    module = hub.Module(url)
    return module(texts, signature="tokenization_info", as_dict=True)["vocab_file"]


def pieces():
    return hub.Module("https://tfhub.dev/google/universal-sentence-encoder-lite/2")(signature="spm_path")


with tf.Graph().as_default(), tf.Session() as session:
    bert = hub.Module(url)
    info = bert(signature="tokenization_info", as_dict=True)
    lower, file = session.run([info["do_lower_case"], info["vocab_file"]])
    with tf.gfile.GFile(file) as lines:
        words = lines.read().split()
