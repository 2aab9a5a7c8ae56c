"""Uses some names of TensorFlow only."""
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import Session, global_variables_initializer, tables_initializer

tf.disable_v2_behavior()

texts = ["sat", "mat"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
with Session() as session:
    session.run([global_variables_initializer(), tables_initializer()])
    values = session.run(vectors)
