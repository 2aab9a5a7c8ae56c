import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as sess:
    module = hub.load("https://tfhub.dev/google/universal-sentence-encoder-lite/1")
    spm_path = sess.run(module.asset_paths[0].asset_path)

with open(spm_path, "rb") as file:
    content = file.read()
