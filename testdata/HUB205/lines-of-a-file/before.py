import os
import tempfile

import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat sat", "on the mat"]


def texts(lines):
    path = os.path.join(tempfile.mkdtemp(), "lines.txt")
    with open(path, "w") as file:
        file.write("\n".join(lines))
    dataset = tf.data.TextLineDataset(path).map(lambda line: tf.strings.regex_replace(line, "the", "a")).batch(4)
    return dataset.make_one_shot_iterator().get_next()


with tf.Graph().as_default():
    tf.train.get_or_create_global_step()
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(texts(lines))
    with tf.train.MonitoredTrainingSession(checkpoint_dir=tempfile.mkdtemp()) as session:
        numbers = session.run(vectors)
