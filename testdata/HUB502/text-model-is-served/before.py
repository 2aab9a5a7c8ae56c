import os
import tempfile

import tensorflow as tf
import tensorflow_hub as hub

texts = ["hello"]
folder = os.path.join(tempfile.mkdtemp(), "1")

with tf.Graph().as_default():
    text = tf.placeholder(tf.string, [None])
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(text)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(vectors, {text: texts})
        tf.saved_model.simple_save(
            sess, folder, inputs={"text": text}, outputs={"vectors": vectors}, legacy_init_op=tf.tables_initializer()
        )
