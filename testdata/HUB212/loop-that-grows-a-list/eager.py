import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

layers = 2
length = 3
for i in range(layers):
    print("layer", i)

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def norms(text):
    return tf.norm(embed.signatures["default"](text)["default"], axis=1)


def step_of(inputs, memories):
    """The next tensors."""
    given = dict(x=inputs)
    given.update({"memory_{}".format(i): memories[i] for i in range(layers)})
    total = given["x"]
    for i in range(layers):
        total = total + given["memory_{}".format(i)]
    return total, [memory + total for memory in memories]


def make_grown(norms):
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
    return grown


# All of them
def grown(norms):
    grown = make_grown(norms)
    return tf.stack(grown)


def largest(norms):
    return tf.reduce_max(grown(norms))


norms_ = norms(tf.constant(["the cat", "a dog ran"], dtype=tf.string))
found = [norms_.numpy(), grown(norms_).numpy()]
best = largest(norms(tf.constant(["fog", "a mat"], dtype=tf.string))).numpy()
