import tensorflow as tf
import tensorflow_hub as hub

weights = [1, 2, 3]

m = hub.Module("https://example.com/modules/dtype/1")
total = tf.reduce_sum(m(dict(x=[0.1, 0.2, 0.3], i=weights)))
both = m(dict(x=[1, 2, 3], i=tf.range(3, dtype=tf.int64)), as_dict=True)

init = tf.global_variables_initializer()
session = tf.Session()
with session.as_default():
    session.run(init)
    weighted = total.eval()
    twice = both["twice"].eval(session=session)
