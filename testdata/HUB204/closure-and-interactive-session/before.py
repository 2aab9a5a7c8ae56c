import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

questions = ["is the cat in", "is the dog in"]


def make_encoder(handle="https://tfhub.dev/google/nnlm-en-dim50-with-normalization/1"):
    with tf.device("/cpu:0"):
        module = hub.Module(handle)
    sess = tf.InteractiveSession()
    sess.run((tf.global_variables_initializer(), tf.tables_initializer()))

    def encode(texts, batch_size=1):
        parts = [sess.run(module(texts[i:i + batch_size])) for i in range(0, len(texts), batch_size)]
        return np.concatenate(parts)

    return encode, sess.close


encode, close = make_encoder()
encoded = encode(questions)
close()
