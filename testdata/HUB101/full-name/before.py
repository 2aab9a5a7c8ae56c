import tensorflow
import tensorflow_hub

rows = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]

layer = tensorflow_hub.Module("https://example.com/modules/simple/1")
projected = layer(tensorflow.constant(rows))
scaled = tensorflow.multiply(projected, 2.0)

session = tensorflow.Session()
session.run(tensorflow.global_variables_initializer())
values = session.run(scaled)
session.close()
