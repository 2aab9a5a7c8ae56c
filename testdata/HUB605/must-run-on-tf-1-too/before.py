import tensorflow_hub as hub

with hub.eval_function_for_module("https://example.com/modules/simple/1") as f:
    row = f([[1.0, 2.0, 3.0]])
