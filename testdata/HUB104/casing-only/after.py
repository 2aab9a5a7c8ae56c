import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

handle = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
with tf.Graph().as_default(), tf.Session() as sess:
    bert = hub.load(handle)
    lower = sess.run(bert.signatures["tokenization_info"]()["do_lower_case"])
    size = sess.run(tf.strings.length(bert.asset_paths[0].asset_path)) > 5
