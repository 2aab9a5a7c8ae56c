import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
scores = embed(sentences)
others = {"same": scores, "other": scores * 2.0}
same = sorted(name for name, tensor in others.items() if tensor == scores)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores)
