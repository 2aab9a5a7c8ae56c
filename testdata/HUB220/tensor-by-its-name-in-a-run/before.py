import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
tf.identity(embed(sentences), name="out")
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = session.run(session.graph.get_tensor_by_name("out:0"))
