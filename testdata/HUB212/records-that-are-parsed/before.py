import tensorflow as tf
import tensorflow_hub as hub


def record(text):
    feature = tf.train.Feature(bytes_list=tf.train.BytesList(value=[text.encode()]))
    return tf.train.Example(features=tf.train.Features(feature={"text": feature})).SerializeToString()


with tf.python_io.TFRecordWriter("texts.tfrecord") as writer:
    for text in ["a cat", "the dog ran"]:
        writer.write(record(text))

serialized = tf.placeholder(tf.string, [None])
parsed = tf.parse_example(serialized, {"text": tf.FixedLenFeature([], tf.string)})
texts = parsed["text"]
vectors = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(texts)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    records = list(tf.io.tf_record_iterator("texts.tfrecord"))
    numbers = session.run(vectors, {serialized: records})
    first = session.run(vectors, {serialized: records[:1]})
