"""Old Emacs style: form feeds between pages."""

#### Licence: none.

#### Notes: none.

#### Changes: none.

#### Imports.

import tensorflow as tf
import tensorflow_hub as hub
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, shape=[None])
vectors = embed(text)
words = ["cat", "dog"]

#### Running it.


def run(texts):
    """Vectors of texts."""
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        # A batch.
        return session.run(
            vectors,  # [n, 50]
            feed_dict={text: texts},  # what is asked for
        )


found = run(words)
