import tensorflow as tf
import tensorflow_hub as hub

names = ["cat", "dog"]

words, images = tf.Graph(), tf.Graph()
with words.as_default():
    word = tf.placeholder(tf.string, [None])
    code = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")(word)
    word_init = tf.global_variables_initializer(), tf.tables_initializer()
with images.as_default():
    latent = tf.placeholder(tf.float32, [None, 512])
    picture = hub.Module("https://tfhub.dev/google/progan-128/1")(latent)
    small = tf.image.resize_images(picture, [4, 4])
    image_init = tf.global_variables_initializer()

with tf.Session(graph=words) as ws, tf.Session(graph=images) as ims:
    ws.run(word_init)
    ims.run(image_init)
    codes = ws.run(code, {word: names})
    thumbnails = ims.run(small, {latent: codes.repeat(4, axis=1)})
