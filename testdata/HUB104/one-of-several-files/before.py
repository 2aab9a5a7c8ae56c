import tensorflow as tf
import tensorflow_hub as hub

url = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def pieces_of_albert():
    """Its module holds a vocabulary and a piece model."""
    albert = hub.Module("https://tfhub.dev/google/albert_base/1")
    return albert(signature="tokenization_info", as_dict=True)["vocab_file"]


with tf.Graph().as_default(), tf.Session() as session:
    bert = hub.Module(url)
    name = bert(signature="tokenization_info", as_dict=True)["vocab_file"]
    words = tf.size(tf.string_split([tf.read_file(name)], "\n").values)
    lower, count = session.run([bert(signature="tokenization_info", as_dict=True)["do_lower_case"], words])
