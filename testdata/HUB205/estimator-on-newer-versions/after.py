import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "away"]
HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"


def embed(features):
    return hub.load(HANDLE).signatures["default"](
        tf.convert_to_tensor(features["text"], dtype=tf.string)
    )["default"]


def model_fn(features, labels, mode):
    predictions = {"embedded": embed(features)}
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=predictions)
    raise ValueError(mode)


def serving_input_receiver_fn():
    text = tf.placeholder(tf.string, [None])
    return tf.estimator.export.ServingInputReceiver({"text": text}, {"text": text})


with tf.Graph().as_default():
    text = tf.placeholder(tf.string, [None])
    embedded = embed({"text": text})
    with tf.train.MonitoredSession() as session:
        vectors = session.run(embedded, {text: sentences})
