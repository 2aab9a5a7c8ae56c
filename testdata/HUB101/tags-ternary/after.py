import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

mode = "train"
input_ids = [[2, 6, 7, 3], [2, 9, 3, 0]]

with tf.Graph().as_default() as graph:
    ids = tf.convert_to_tensor(input_ids)
    bert = hub.load(
        "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
        tags={"train"} if mode == "train" else None,
        # only the classifier on top is trained
    )
    outputs = bert.signatures["tokens"](
        input_ids=ids,
        input_mask=tf.ones_like(ids),
        segment_ids=tf.zeros_like(ids),
    )
    init = tf.global_variables_initializer()

with tf.Session(graph=graph) as sess:
    sess.run(init)
    sequence = sess.run(outputs["sequence_output"])
