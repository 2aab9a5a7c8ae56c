import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text):
    return embed.signatures["default"](text)["default"]


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


sentences = ["the cat", "the mat"]
rows = vectors(tf.constant(sentences, dtype=tf.string)).numpy()
found = read([as_record(sentence, row) for sentence, row in zip(sentences, rows)])
