import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0, 4.0]
dense = hub.Module("https://example.com/modules/dense/1")
inputs = {"x": [row]}
first = dense(inputs, as_dict=True)
inputs["x"] = [row[::-1], row]
second = dense(inputs, as_dict=True)
inputs.clear()
second["extra"] = second.pop("default") * 2.0
second.update(hidden=second["hidden"] + 1.0)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    numbers = session.run([first["default"]] + [second[key] for key in sorted(second)])
