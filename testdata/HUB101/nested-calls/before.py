import tensorflow as tf
import tensorflow_hub as hub

row = [0.1, 0.2, 0.3]
triple = hub.Module("https://example.com/modules/nodef/1")
project = hub.Module("https://example.com/modules/simple/1")

# Six times the projection.
result = 2 * triple(triple(project(tf.expand_dims(row, 0)), as_dict=True)["only"], as_dict=True)["only"] / 3

sess = tf.InteractiveSession()
tf.global_variables_initializer().run()
value = result.eval()
sess.close()
