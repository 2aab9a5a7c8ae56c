import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

FOLDER = "texts"
if not tf.gfile.Exists(FOLDER):
    tf.gfile.MakeDirs(FOLDER)
with tf.gfile.Open(os.path.join(FOLDER, "words.txt"), "w") as out:
    out.write("good\nbad\n")
tf.gfile.Copy(os.path.join(FOLDER, "words.txt"), newpath=os.path.join(FOLDER, "copy.txt"), overwrite=True)
names = sorted(tf.gfile.ListDirectory(dirname=FOLDER))
found = sorted(tf.gfile.Glob(os.path.join(FOLDER, "c*.txt")))
with tf.gfile.FastGFile(found[0]) as lines:
    words = [line.strip() for line in lines]
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.convert_to_tensor(words, dtype=tf.string)
)["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
tf.gfile.DeleteRecursively(FOLDER)
gone = not tf.gfile.IsDirectory(FOLDER)
