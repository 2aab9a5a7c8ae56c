import tensorflow as tf
import tensorflow_hub as hub

handle = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
bert = hub.load(handle)
lower = bert.signatures["tokenization_info"]()["do_lower_case"].numpy()
size = tf.strings.length(bert.asset_paths[0].asset_path).numpy() > 5
