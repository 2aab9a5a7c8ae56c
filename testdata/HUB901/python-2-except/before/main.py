import tensorflow as tf
import tensorflow_hub as hub

try:
    import plots
except SyntaxError:  # still Python 2
    plots = None

rows = [[0.5, 1.0, 2.0]]
with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    result = module(tf.constant(rows))
    session.run(tf.global_variables_initializer())
    numbers = session.run(result)
    if plots is not None:
        plots.draw(numbers)
