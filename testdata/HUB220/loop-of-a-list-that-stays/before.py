import tensorflow as tf
import tensorflow_hub as hub

text = tf.placeholder(tf.string, [None])
vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(text)
seen = []


def note(number):
    seen.append(number)
    return float(number)


last = vectors
for i in range(3):
    last = last + note(i)
norms = tf.norm(last, axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {text: ["the cat"]})
    again = session.run(norms, {text: ["the cat"]})
count = len(seen)
