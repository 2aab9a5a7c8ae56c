import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32, [])
vectors = embed(text) * scale
lengths = tf.norm(vectors, axis=1)
generator = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.get_shape().as_list(), k) for k, v in generator.get_input_info_dict().items()}
images = generator(inputs)
noise = inputs["z"]


def ask(session, batches, doubled):
    found = []
    for batch in batches:
        feed = {text: batch, scale: 1.0}
        if doubled:
            feed[scale] = 2.0
        rows, norms = session.run([vectors, lengths], feed_dict=feed)
        found.append((rows, norms, session.run(scale, feed)))
    return found


def draw(session, number, truncation=None):
    feed_dict = {noise: np.full((2, noise.shape.as_list()[1]), number)}
    feed_dict.update({inputs["y"]: np.zeros((2, inputs["y"].shape.as_list()[1]))})
    if truncation is None:
        feed_dict[inputs["truncation"]] = 0.5
    else:
        feed_dict[inputs["truncation"]] = truncation
    return session.run(images, feed_dict=feed_dict)


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    some = ask(session, [["cat"], ["mat", "dog"]], doubled=False)
    others = ask(session, [["cat", "rat"]], doubled=True)
    pictures = draw(session, 0.2)
    again = draw(session, -0.1, truncation=0.25)
