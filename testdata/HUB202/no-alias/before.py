import tensorflow
import tensorflow_hub

text = ["good good", "world"]

graph = tensorflow.Graph()
with graph.as_default():
    elmo = tensorflow_hub.Module("https://tfhub.dev/google/elmo/2", trainable=False)
    words = tensorflow.placeholder(tensorflow.string, shape=[None])
    embedded = elmo(words, signature="default", as_dict=True)["elmo"]
    mean = tensorflow.reduce_mean(embedded, axis=1)

with tensorflow.Session(graph=graph) as session:
    session.run(tensorflow.global_variables_initializer())
    session.run(tensorflow.tables_initializer())
    pooled = session.run(mean, feed_dict={words: text})
