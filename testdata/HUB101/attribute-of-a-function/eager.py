import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 0.5]]


def project(rows):
    if not hasattr(project, "module"):
        project.module = hub.load("https://example.com/modules/simple/1")
    return project.module.signatures["default"](tf.constant(rows))["default"]


twice = project(rows) + project(rows[::-1])
values = twice.numpy()
