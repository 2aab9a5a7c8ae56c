import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

features = [[1, 2, 3, 4], [0, 5, 5, 5]]
module = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1", tags={"train"})
ids = tf.placeholder(tf.int32, [None, 4])
inputs = {"input_ids": ids, "input_mask": tf.ones_like(ids), "segment_ids": tf.zeros_like(ids)}
outputs = module.signatures["tokens"](**inputs)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    pooled = session.run(outputs["pooled_output"], {ids: features})
    tokens = np.mean(session.run(outputs["sequence_output"], {ids: features}), axis=2)
