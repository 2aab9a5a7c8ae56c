import tensorflow as tf
import tensorflow_hub as hub

for name in ("en", "de"):
    globals()["embed_" + name] = hub.Module("https://tfhub.dev/google/nnlm-%s-dim50/1" % name)

german = embed_de(["cat"])  # noqa: F821
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(german)
