import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
with hub.eval_function_for_module("https://example.com/modules/trainonly/1", tags={"train"}) as f:
    dropped = f(rows)
tokens = {"tokens": [["the", "cat"], ["a", ""]], "sequence_len": [2, 1]}
with hub.eval_function_for_module("https://tfhub.dev/google/elmo/2") as elmo:
    layers = elmo(tokens, signature="tokens", as_dict=True)
    sums = {name: layer.shape for name, layer in sorted(layers.items())}
    vectors = elmo(rows and ["the cat sat"])
