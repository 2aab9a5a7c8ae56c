import numpy as np
import tensorflow
import tensorflow_hub as hub

nn = tensorflow.compat.v1.nn
x = np.arange(6).reshape(2, 3).astype("float32")

with tensorflow.Graph().as_default():
    module = hub.load("https://example.com/modules/simple/1")
    rows = tensorflow.compat.v1.placeholder(tensorflow.float32, [None, 3])
    y = module.signatures["default"](rows)["default"]
    kept = nn.dropout(y, 1.0)
    total = tensorflow.compat.v1.reduce_sum(kept, reduction_indices=1, keep_dims=True)
    shares = nn.softmax(kept, dim=1)
    best = tensorflow.compat.v1.argmax(y, dimension=1)
    rounded = tensorflow.compat.v1.to_int32(tensorflow.compat.v1.rint(total))
    positive = tensorflow.compat.v1.where(tensorflow.greater(y, 0), y, tensorflow.zeros_like(y))
    joined = tensorflow.concat([positive, tensorflow.compat.v1.expand_dims(total[:, 0], dim=1)], 1)
    flat = tensorflow.compat.v1.squeeze(joined[:1], squeeze_dims=[0])
    with tensorflow.compat.v1.Session() as session:
        session.run(tensorflow.compat.v1.global_variables_initializer())
        results = session.run([total, shares, best, rounded, positive, joined, flat], {rows: x})
