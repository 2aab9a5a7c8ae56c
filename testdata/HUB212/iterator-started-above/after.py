import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "fog"]
given = tf.placeholder(tf.string, [None])
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(given).batch(2)
iterator = dataset.make_initializable_iterator()
batch = iterator.get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)
found = []
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    part = lines[1:]
    session.run(iterator.initializer, {given: part})
    part = lines
    while True:
        try:
            found.append(session.run(norms))
        except tf.errors.OutOfRangeError:
            break
    count = len(part)
