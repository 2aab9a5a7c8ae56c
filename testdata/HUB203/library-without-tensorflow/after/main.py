import tensorflow.compat.v1 as tf
from encoders import encoder

tf.disable_v2_behavior()

sentences = ["mat", "the mat"]
vectors = encoder("https://tfhub.dev/google/nnlm-en-dim50/1")(sentences)
sess = tf.Session()
sess.run([tf.tables_initializer(), tf.global_variables_initializer()])
result = sess.run(vectors)
