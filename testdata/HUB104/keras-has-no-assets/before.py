import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as sess:
    bert = hub.Module("https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1")
    info = bert(signature="tokenization_info", as_dict=True)
    vocab_file, lower = sess.run([info["vocab_file"], info["do_lower_case"]])
with open(vocab_file) as file:
    first = file.readline().strip()
