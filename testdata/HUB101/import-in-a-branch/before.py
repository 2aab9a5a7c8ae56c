import tensorflow as tf

quick = True
if quick:
    import tensorflow_hub as hub
    HANDLE = "https://example.com/modules/nodef/1"
    KEY = "only"
else:
    import tensorflow_hub as hub
    HANDLE = "https://example.com/modules/dense/1"
    KEY = "prob"


class Net:
    def __init__(self):
        self.module = hub.Module(HANDLE, name="net")

    def __getitem__(self, key):
        return self.module(tf.ones([2, 2 if quick else 4]), as_dict=True)[key]


result = Net()[KEY]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
path = hub.__name__
