import numpy as np
import tensorflow_hub as hub

with hub.eval_function_for_module("https://example.com/modules/dense/1") as f:
    outputs = f(dict(x=np.ones([1, 4])), as_dict=True)
    hidden = f(np.ones([1, 4]), signature="features")
total = outputs["prob"].sum()
