"""Uses some names of TensorFlow only."""
import tensorflow_hub as hub
from tensorflow import Session, global_variables_initializer, tables_initializer

texts = ["sat", "mat"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(texts)
with Session() as session:
    session.run([global_variables_initializer(), tables_initializer()])
    values = session.run(vectors)
