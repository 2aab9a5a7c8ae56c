import tensorflow as tf
import tensorflow_hub as hub

texts = ["a movie", "a mat"]
embed = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim128/1",
    signature="default",
    output_key="default",
)
elmo = hub.KerasLayer(
    "https://tfhub.dev/google/elmo/2",
    signature="default",
    signature_outputs_as_dict=True,
)
vectors = embed(tf.constant(texts, dtype=tf.string))
layers = elmo(tf.constant(texts, dtype=tf.string))
values = [vectors.numpy(), layers["lstm_outputs1"].numpy()]
