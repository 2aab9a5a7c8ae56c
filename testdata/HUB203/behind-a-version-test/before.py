import tensorflow as tf
import tensorflow_hub as hub

text = ["hello"]

if tf.__version__.startswith("1."):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = sess.run(embed(text))
else:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = embed(text).numpy()
