import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

layers = 2
length = 3
for i in range(layers):
    print("layer", i)

g = tf.Graph()

with g.as_default():
    text = tf.placeholder(tf.string, [2])
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    norms = tf.norm(embed.signatures["default"](text)["default"], axis=1)


def step_of(inputs, memories):
    """The next tensors."""
    given = dict(x=inputs)
    given.update({"memory_{}".format(i): memories[i] for i in range(layers)})
    total = given["x"]
    for i in range(layers):
        total = total + given["memory_{}".format(i)]
    return total, [memory + total for memory in memories]


with g.as_default():
    inputs = norms
    # One memory for each layer.
    memories = [np.zeros([2], dtype=np.float32) for _ in range(layers)]

    # Grown one by one
    grown = []  # from the first on
    for i in range(length):
        # the next one
        sums, memories = step_of(inputs, memories)
        first = tf.squeeze(tf.random.uniform([1], minval=3, maxval=4, dtype=tf.int32))
        grown.append(sums[0] + tf.cast(first, tf.float32))
        inputs = tf.reshape(sums, [2])

    # All of them
    grown = tf.stack(grown)
    largest = tf.reduce_max(grown)
    init = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])

with tf.Session(graph=g) as session:
    session.run(init)
    found = session.run([norms, grown], feed_dict={text: ["the cat", "a dog ran"]})
    best = session.run(largest, feed_dict={text: ["fog", "a mat"]})
