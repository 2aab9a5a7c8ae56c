"""Old Emacs style: form feeds between pages."""

#### Licence: none.

#### Notes: none.

#### Changes: none.

#### Imports.

import tensorflow as tf
import tensorflow_hub as hub
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text):
    return embed.signatures["default"](text)["default"]


words = ["cat", "dog"]

#### Running it.


def run(texts):
    """Vectors of texts."""
    # A batch.
    # [n, 50]
    # what is asked for
    return vectors(tf.constant(texts, dtype=tf.string)).numpy()


found = run(words)
