import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]

module = hub.Module("https://example.com/modules/simple/1")
out = module([row])
print(module.variables)
for variable in module.variables:
    print(variable)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(out)
