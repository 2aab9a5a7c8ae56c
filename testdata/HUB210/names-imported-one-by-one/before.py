"""Names of TensorFlow that are imported one by one: those that mean the same, that go, and that are others now."""
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow import Session, concat, global_variables_initializer, placeholder, tables_initializer
from tensorflow import log as logarithm, nn, string
from tensorflow.nn import l2_normalize, softmax

SENTENCES = ["a cat", "the dog ran"]

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
text = placeholder(string, shape=[None])
embedded = module(text)
both = concat([l2_normalize(embedded, 1), logarithm(nn.relu(embedded) + 1.0), softmax(embedded)], axis=1)


def named(string):
    return f"{string}: {len(string)}"


names = [named(each) for each in SENTENCES]
with Session() as session:
    session.run([global_variables_initializer(), tables_initializer()])
    vectors = session.run(both, {text: SENTENCES})
    again = session.run(both, {text: names})
