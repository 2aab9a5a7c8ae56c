import tensorflow as tf
import tensorflow_hub as hub

ids = [[2, 9, 4, 3], [2, 4, 3, 0]]
positions = [[1, 2], [1, 1]]

model = hub.Module("https://tfhub.dev/google/bert_multi_cased_L-12_H-768_A-12/1", trainable=False)
names = ("input_ids", "input_mask", "segment_ids", "mlm_positions")
input_ids, input_mask, segment_ids, mlm_positions = [tf.placeholder(tf.int32, [None, None], name) for name in names]
outputs = model(
    dict(
        input_ids=input_ids,
        input_mask=input_mask,  # 1: a token
        segment_ids=segment_ids,
        mlm_positions=mlm_positions,
    ),
    signature="mlm",
    as_dict=True,
)
logits = outputs["mlm_logits"]
probabilities = tf.nn.softmax(logits)

with tf.Session() as sess, sess.graph.device("/cpu:0"):
    sess.run(tf.global_variables_initializer())
    feed_dict = {input_ids: ids, mlm_positions: positions}
    feed_dict.update({input_mask: [[int(i > 0) for i in row] for row in ids]})
    feed_dict[segment_ids] = [[0] * len(row) for row in ids]
    best, scores = sess.run((tf.argmax(probabilities, 2), logits), feed_dict)
