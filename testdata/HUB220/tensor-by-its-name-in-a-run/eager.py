import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
tf.identity(embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"], name="out")
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = session.run(session.graph.get_tensor_by_name("out:0"))
