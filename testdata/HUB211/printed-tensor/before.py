import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
embeddings = module(["cat", "mat"])
print(embeddings)
print("shape:", embeddings.shape)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run(embeddings)
    print(vectors)
