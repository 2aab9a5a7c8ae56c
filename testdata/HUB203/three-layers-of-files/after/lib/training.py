import tensorflow.compat.v1 as tf


class Trainer:
    """Runs a model."""

    def __init__(self, model):
        self.model = model
        self.session = tf.Session(config=tf.ConfigProto(allow_soft_placement=True))
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def predict(self, texts):
        model = self.model
        return self.session.run([model.logits, model.predictions], feed_dict={model.inputs["text"]: texts})
