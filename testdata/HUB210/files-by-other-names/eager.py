import os

import tensorflow as tf
import tensorflow_hub as hub

FOLDER = "texts"
if not tf.io.gfile.exists(FOLDER):
    tf.io.gfile.makedirs(FOLDER)
with tf.io.gfile.GFile(os.path.join(FOLDER, "words.txt"), "w") as out:
    out.write("good\nbad\n")
tf.io.gfile.copy(os.path.join(FOLDER, "words.txt"), dst=os.path.join(FOLDER, "copy.txt"), overwrite=True)
names = sorted(tf.io.gfile.listdir(path=FOLDER))
found = sorted(tf.io.gfile.glob(os.path.join(FOLDER, "c*.txt")))
with tf.io.gfile.GFile(found[0]) as lines:
    words = [line.strip() for line in lines]
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.convert_to_tensor(words, dtype=tf.string)
)["default"]
numbers = vectors.numpy()
tf.io.gfile.rmtree(FOLDER)
gone = not tf.io.gfile.isdir(FOLDER)
