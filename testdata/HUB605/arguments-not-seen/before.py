import tensorflow_hub as hub

arguments = {"spec": "https://example.com/modules/simple/1"}
with hub.eval_function_for_module(**arguments) as f:
    row = f([[1.0, 2.0, 3.0]])
