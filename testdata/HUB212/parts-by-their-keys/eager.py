import tensorflow as tf
import tensorflow_hub as hub

texts = ["the cat", "a dog ran", "fog"]
labels = [1, 0, 1]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices({"pair": {"text": texts, "label": labels}, "row": labels}).batch(2)
iterator = iter(dataset)


def pair(example):
    return example["pair"]


def row(example):
    return example["row"][:1]


def norms(pair):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(pair["text"], dtype=tf.string))["default"], axis=1)


apart = embed.signatures["default"](tf.constant(["fog"], dtype=tf.string))["default"].numpy()

example = iterator.get_next()
pair_ = pair(example)
found, both, one = (
    norms(pair_).numpy(),
    tf.nest.map_structure(lambda each: each.numpy(), pair_),
    row(example).numpy(),
)
outputs = pair(iterator.get_next())
rest = tf.nest.map_structure(lambda each: each.numpy(), outputs)
