import numpy as np
import tensorflow
import tensorflow_hub as hub

nn = tensorflow.nn
x = np.arange(6).reshape(2, 3).astype("float32")

with tensorflow.Graph().as_default():
    module = hub.Module("https://example.com/modules/simple/1")
    rows = tensorflow.placeholder(tensorflow.float32, [None, 3])
    y = module(rows)
    kept = nn.dropout(y, 1.0)
    total = tensorflow.reduce_sum(kept, reduction_indices=1, keep_dims=True)
    shares = nn.softmax(kept, dim=1)
    best = tensorflow.argmax(y, dimension=1)
    rounded = tensorflow.to_int32(tensorflow.rint(total))
    positive = tensorflow.where(tensorflow.greater(y, 0), y, tensorflow.zeros_like(y))
    joined = tensorflow.concat([positive, tensorflow.expand_dims(total[:, 0], dim=1)], 1)
    flat = tensorflow.squeeze(joined[:1], squeeze_dims=[0])
    with tensorflow.Session() as session:
        session.run(tensorflow.global_variables_initializer())
        results = session.run([total, shares, best, rounded, positive, joined, flat], {rows: x})
