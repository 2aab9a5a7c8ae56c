import numpy as np
import tensorflow as tf
import tensorflow.keras.backend as K
import tensorflow_hub as hub
from tensorflow.keras.layers import BatchNormalization, Dense, Dropout, Input, Lambda
from tensorflow.keras.models import Model

x = np.arange(6).reshape(2, 3).astype("float32")


def initialize_vars(sess):
    sess.run(tf.local_variables_initializer())
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    K.set_session(sess)


def build_model():
    module = hub.Module("https://example.com/modules/simple/1")
    inputs = Input(shape=(3,))
    hidden = Lambda(lambda t: module(t, signature="default", as_dict=True)["default"])(inputs)
    hidden = BatchNormalization()(hidden)
    hidden = Dropout(0.5)(hidden)
    model = Model(inputs=inputs, outputs=Dense(2, kernel_initializer="ones")(hidden))
    model.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(0.01))
    return model


graph = tf.Graph()
with graph.as_default():
    sess = tf.Session(graph=graph)
    model = build_model()
    initialize_vars(sess)
    K.set_learning_phase(0)
    predict = K.function([model.input], [model.layers[1].output, model.output])
    features, scores = predict([x])
    loss = np.float32(model.test_on_batch(x, np.ones((len(x), 2))))
