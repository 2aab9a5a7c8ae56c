from tensorflow import *

import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0], [-1.0, 0.0, 1.0]]

x = placeholder(float32, [None, 3])
y = hub.Module("https://example.com/modules/simple/1")(x)
with Session() as session:
    session.run(global_variables_initializer())
    scaled = session.run(y * 2.0, {x: rows})
