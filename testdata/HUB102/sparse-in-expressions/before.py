import tensorflow as tf
import tensorflow_hub as hub

weights = [2.0, 3.0]
with tf.Graph().as_default():
    bag = hub.Module("https://example.com/modules/sparse/1")
    given = {"x": tf.SparseTensor([[0, 1], [0, 4]], weights, [1, 5])}
    fetches = [bag({**given}), bag(dict(given)), bag({name: value for name, value in given.items()})]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
