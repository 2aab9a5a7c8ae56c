import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model, load_model

rows = np.array([[1.0, 2.0, 3.0]])
session = tf.Session()
K.set_session(session)
module = hub.Module("https://example.com/modules/simple/1")


def project(inputs):
    return module(tf.cast(inputs, tf.float32))


x = Input(shape=(3,))
features = Lambda(project, output_shape=(2,))(x)
model = Model(x, Dense(1, kernel_initializer="ones")(features))
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = model.predict(rows)
model.save("model.h5")
loaded = load_model("model.h5", custom_objects={"module": module, "tf": tf})
predictions = loaded.predict(rows)
