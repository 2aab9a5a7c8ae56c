import tensorflow as tf
import tensorflow_hub as hub

training = False
features = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]
if not training:
    module = hub.Module("https://example.com/modules/dropout/1")
else:
    module = hub.Module("https://example.com/modules/dropout/1", tags={"train"})
layer = module(tf.constant(features))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    output, again = session.run(layer), session.run(layer)
