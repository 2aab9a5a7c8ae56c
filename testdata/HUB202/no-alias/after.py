import tensorflow
import tensorflow_hub

text = ["good good", "world"]

graph = tensorflow.Graph()
with graph.as_default():
    elmo = tensorflow_hub.load("https://tfhub.dev/google/elmo/2")
    words = tensorflow.compat.v1.placeholder(tensorflow.string, shape=[None])
    embedded = elmo.signatures["default"](words)["elmo"]
    mean = tensorflow.reduce_mean(embedded, axis=1)

with tensorflow.compat.v1.Session(graph=graph) as session:
    session.run(tensorflow.compat.v1.global_variables_initializer())
    session.run(tensorflow.compat.v1.tables_initializer())
    pooled = session.run(mean, feed_dict={words: text})
