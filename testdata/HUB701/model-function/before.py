import tensorflow as tf
import tensorflow_hub as hub


def model_fn(features, labels, mode, params):
    is_training = mode == tf.estimator.ModeKeys.TRAIN
    tags = {"train"} if is_training else set()
    bert = hub.Module(params["bert"], tags=tags, trainable=is_training)
    pooled = bert(dict(features), signature="tokens", as_dict=True)["pooled_output"]
    loss = tf.reduce_mean(tf.square(tf.reduce_mean(pooled, 1) - labels))
    train_op = tf.contrib.layers.optimize_loss(loss, tf.train.get_global_step(), 0.1, "SGD")
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


with tf.Graph().as_default():
    tf.train.create_global_step()
    ids = tf.constant([[2, 5, 3]])
    batch = {"input_ids": ids, "input_mask": tf.ones_like(ids), "segment_ids": tf.zeros_like(ids)}
    settings = {"bert": "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"}
    spec = model_fn(batch, tf.constant([1.0]), tf.estimator.ModeKeys.TRAIN, settings)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        loss, _ = sess.run([spec.loss, spec.train_op])
