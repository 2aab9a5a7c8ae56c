import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["the cat", "a dog ran", "fog"]
labels = [1, 0, 1]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices({"pair": {"text": texts, "label": labels}, "row": labels}).batch(2)
example = dataset.make_one_shot_iterator().get_next()
pair = example["pair"]
row = example["row"][:1]
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(pair["text"], dtype=tf.string))["default"], axis=1)

with tf.Session() as other:
    other.run([tf.global_variables_initializer(), tf.tables_initializer()])
    apart = other.run(embed.signatures["default"](tf.constant(["fog"], dtype=tf.string))["default"])

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found, both, one = session.run([norms, pair, row])
    rest = session.run(pair)
