import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as sess:
    module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-lite/1")
    spm_path = sess.run(module(signature="spm_path"))

with open(spm_path, "rb") as file:
    content = file.read()
