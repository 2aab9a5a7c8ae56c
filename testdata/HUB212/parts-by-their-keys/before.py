import tensorflow as tf
import tensorflow_hub as hub

texts = ["the cat", "a dog ran", "fog"]
labels = [1, 0, 1]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices({"pair": {"text": texts, "label": labels}, "row": labels}).batch(2)
example = dataset.make_one_shot_iterator().get_next()
pair = example["pair"]
row = example["row"][:1]
norms = tf.norm(embed(pair["text"]), axis=1)

with tf.Session() as other:
    other.run([tf.global_variables_initializer(), tf.tables_initializer()])
    apart = other.run(embed(["fog"]))

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found, both, one = session.run([norms, pair, row])
    rest = session.run(pair)
