import tensorflow as tf
import tensorflow_hub as hub

amount = 4
draw = hub.Module("https://example.com/modules/rand/1")
some = draw(amount)
few = draw(2 + 1)

with tf.Session() as sess:
    tf.global_variables_initializer().run(session=sess)
    numbers, others = sess.run((some, few))
