import tensorflow as tf
import tensorflow_hub as hub


def record(text):
    feature = tf.train.Feature(bytes_list=tf.train.BytesList(value=[text.encode()]))
    return tf.train.Example(features=tf.train.Features(feature={"text": feature})).SerializeToString()


with tf.io.TFRecordWriter("texts.tfrecord") as writer:
    for text in ["a cat", "the dog ran"]:
        writer.write(record(text))

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def vectors(serialized):
    parsed = tf.io.parse_example(serialized, {"text": tf.io.FixedLenFeature([], tf.string)})
    texts = parsed["text"]
    return module.signatures["default"](texts)["default"]


records = list(tf.compat.v1.io.tf_record_iterator("texts.tfrecord"))
numbers = vectors(tf.constant(records, dtype=tf.string)).numpy()
first = vectors(tf.constant(records[:1], dtype=tf.string)).numpy()
