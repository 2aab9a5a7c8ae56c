import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

url = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def pieces_of_albert():
    """Its module holds a vocabulary and a piece model."""
    albert = hub.Module("https://tfhub.dev/google/albert_base/1")
    return albert(signature="tokenization_info", as_dict=True)["vocab_file"]


with tf.Graph().as_default(), tf.Session() as session:
    bert = hub.load(url)
    name = bert.asset_paths[0].asset_path
    words = tf.size(tf.string_split([tf.read_file(name)], "\n").values)
    lower, count = session.run([bert.signatures["tokenization_info"]()["do_lower_case"], words])
