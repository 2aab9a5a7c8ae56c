import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

ids = [[2, 7, 8, 3], [2, 5, 3, 0]]

with tf.Graph().as_default():
    bert = hub.load("https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1")
    input_ids = tf.placeholder(tf.int32, [None, None])
    mask = tf.cast(tf.not_equal(input_ids, 0), tf.int32)
    output = bert.signatures["tokens"](
        input_ids=input_ids,
        input_mask=mask,
        segment_ids=tf.zeros_like(input_ids),
    )
    tokens = output["sequence_output"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        vectors, pooled = sess.run([tokens, output["pooled_output"]], {input_ids: ids})
