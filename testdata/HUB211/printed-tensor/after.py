import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embeddings = module.signatures["default"](tf.constant(["cat", "mat"], dtype=tf.string))["default"]
print(embeddings)
print("shape:", embeddings.shape)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run(embeddings)
    print(vectors)
