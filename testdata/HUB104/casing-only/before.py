import tensorflow as tf
import tensorflow_hub as hub

handle = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
with tf.Graph().as_default(), tf.Session() as sess:
    bert = hub.Module(handle)
    lower = sess.run(bert(signature="tokenization_info", as_dict=True)["do_lower_case"])
    size = sess.run(tf.strings.length(bert(inputs=None, signature="tokenization_info", as_dict=True)["vocab_file"])) > 5
