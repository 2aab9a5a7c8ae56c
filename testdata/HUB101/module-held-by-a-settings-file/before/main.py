import tensorflow as tf
import tensorflow_hub as hub

import models
import models.text
import settings

words = ["hello", "world"]

with tf.Graph().as_default(), tf.Session() as session:
    settings.embed = hub.Module(settings.URL)
    vectors = models.text.scaled(settings.embed(words))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
