import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "fog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).batch(2)
iterator = dataset.make_initializable_iterator()
batch = iterator.get_next()
norms = tf.norm(embed(batch), axis=1)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])


def start():
    session.run(iterator.initializer)


def ask():
    return session.run(norms)


start()
found = ask()
start()
again = ask()
