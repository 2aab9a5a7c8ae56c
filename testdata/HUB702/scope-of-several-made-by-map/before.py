import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
handles = ["https://example.com/modules/dense/1"] * 2


def make(handle):
    encoder = hub.Module(handle, trainable=True, name="encoder")
    weights = tf.trainable_variables(scope="encoder")
    return encoder(rows), len(weights)


made = list(map(make, handles))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    result = session.run([output for output, _ in made])
counts = [count for _, count in made]
