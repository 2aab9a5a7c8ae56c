import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model


class Config:
    url = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"
    size = 224


def batches(size):
    while True:
        yield np.full([2, size, size, 3], 0.5), np.array([[1.0], [0.0]])


def build(config):
    extractor = hub.Module(config.url, trainable=False)
    images = Input(shape=(config.size, config.size, 3))
    features = Lambda(lambda batch: extractor(batch), name="features", output_shape=[1280])(images)
    model = Model(images, Dense(1, kernel_initializer="zeros", use_bias=False)(features))
    model.compile(optimizer=tf.keras.optimizers.SGD(0.001), loss="mse")
    return model


def main():
    with tf.Session() as session:
        tf.keras.backend.set_session(session)
        model = build(Config())
        session.run(tf.global_variables_initializer())
        model.fit_generator(batches(Config.size), steps_per_epoch=3, epochs=1, verbose=0)
        return model.get_weights()


weights, = main()
