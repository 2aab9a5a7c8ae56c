import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["the cat"]
graph = tf.Graph()
with graph.as_default():
    text = tf.placeholder(tf.string, [None], name="text")
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = tf.identity(embed.signatures["default"](text)["default"], name="vectors")
    init = tf.group(tf.global_variables_initializer(), tf.tables_initializer(), name="start")

with tf.Session(graph=graph) as session:
    session.run("start")
    fed = graph.get_tensor_by_name("text:0")
    again = graph.get_operation_by_name("text").outputs[0]
    numbers = session.run([graph.get_tensor_by_name("vectors:0"), again, "vectors:0"], {fed: words})
