import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
session = tf.Session(config=tf.ConfigProto())
tf.keras.backend.set_session(session)

texts = ["good", "film"]
vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(texts)
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
features = tf.keras.backend.get_session().run(vectors)
head = tf.keras.layers.Dense(2, kernel_initializer=tf.keras.initializers.Ones(), input_shape=(50,))
result = tf.keras.Sequential([head]).predict(np.array(features))
