import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"]


def as_record(sentence, row):
    return tf.train.Example(features=tf.train.Features(feature={
        "text": tf.train.Feature(bytes_list=tf.train.BytesList(value=[sentence.encode()])),
        "embedding": tf.train.Feature(float_list=tf.train.FloatList(value=row)),
    })).SerializeToString()


def read(records):
    found = []
    for record in records:
        example = tf.train.Example()
        example.ParseFromString(record)
        sentence = example.features.feature["text"].bytes_list.value[0].decode("utf-8")
        found.append((sentence, np.array(example.features.feature["embedding"].float_list.value, np.float32)))
    return found


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    sentences = ["the cat", "the mat"]
    rows = session.run(vectors, {text: sentences})
    found = read([as_record(sentence, row) for sentence, row in zip(sentences, rows)])
