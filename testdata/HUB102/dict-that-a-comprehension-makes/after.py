import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

arrays = {"input_ids": [[2, 11, 3]], "input_mask": [[1, 1, 1]], "segment_ids": [[0, 0, 0]]}
bert = hub.load("https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1")
outputs = bert.signatures["tokens"](**{
    key: tf.constant(value, dtype=tf.int32)
    for key, value in {name: [row[:2] for row in rows] for name, rows in arrays.items()}.items()
})
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    pooled = session.run(outputs["pooled_output"])
