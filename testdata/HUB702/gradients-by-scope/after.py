import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

NAME = "net"
tune = True
rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]


class Model:
    def __init__(self, rate):
        self.x = tf.placeholder(tf.float32, [None, 4])
        self.net = hub.load("https://example.com/modules/dense/1")
        self.outputs = self.net.signatures["default"](self.x)["default"]
        self.loss = tf.reduce_mean(tf.square(self.outputs - 1.0))
        self.optimizer = tf.train.AdamOptimizer(rate)

    def step(self):
        variables = (
            [v for v in self.net.variables if v.trainable and v.name.startswith("hidden")] if tune else []
        )
        variables += ([v for v in self.net.variables if v.trainable and v.name.startswith("output/")] if tune else [])
        gradients = self.optimizer.compute_gradients(self.loss, var_list=variables)
        clipped = [(tf.clip_by_value(gradient, -0.1, 0.1), variable) for gradient, variable in gradients]
        return self.optimizer.apply_gradients(clipped)


model = Model(0.01)
train = model.step()
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([model.loss, train], {model.x: rows})[0] for _ in range(4)]
    final = sess.run(model.outputs, {model.x: rows})
