import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1"

with tf.Graph().as_default(), tf.Session() as sess:
    info = hub.Module(HANDLE)(signature="tokenization_info", as_dict=True)
    vocab_file = sess.run(info["vocab_file"])
with tf.gfile.GFile(vocab_file) as file:
    vocabulary = file.read().split()
