import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0, 4.0]
dense = hub.load("https://example.com/modules/dense/1")
inputs = {"x": [row]}
first = dense.signatures["default"](**{
    key: tf.constant(value, dtype=dense.signatures["default"].structured_input_signature[1][key].dtype)
    for key, value in inputs.items()
})
inputs["x"] = [row[::-1], row]
second = dense.signatures["default"](**{
    key: tf.constant(value, dtype=dense.signatures["default"].structured_input_signature[1][key].dtype)
    for key, value in inputs.items()
})
inputs.clear()
second["extra"] = second.pop("default") * 2.0
second.update(hidden=second["hidden"] + 1.0)
numbers = [each.numpy() for each in ([first["default"]] + [second[key] for key in sorted(second)])]
