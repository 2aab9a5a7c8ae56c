import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0]]
with tf.Graph().as_default():
    pets = hub.Module("https://example.com/modules/fruit_to_pet/1")

    def cats(inputs):
        return pets(inputs, signature="fruit_to_pet", as_dict=True)["cats"]

    filled = {}
    filled["apples"] = rows
    filled["bananas"] = tf.constant([1])
    fetches = [pets(filled, signature="fruit_to_pet", as_dict=True)["cats"]]
    base = {"apples": rows}
    fetches.append(pets({**base, "bananas": [2]}, signature="fruit_to_pet", as_dict=True)["cats"])
    fetches.append(pets(dict(base, bananas=[3]), signature="fruit_to_pet", as_dict=True)["cats"])
    fetches.append(pets(dict(zip(["apples", "bananas"], [rows, [4]])), signature="fruit_to_pet", as_dict=True)["cats"])
    pairs = [("apples", rows), ("bananas", [5])]
    fetches.append(pets({name: value for name, value in pairs}, signature="fruit_to_pet", as_dict=True)["cats"])
    updated = {}
    updated.update(base)
    updated.setdefault("bananas", [6])
    fetches.append(pets(inputs=updated, signature="fruit_to_pet", as_dict=True)["cats"])
    names = ["apples", "bananas"]
    fetches.append(pets({names[0]: rows, names[1]: [7]}, signature="fruit_to_pet", as_dict=True)["cats"])
    filled["later"] = 3
    fetches.append(cats(base if filled.pop("later") > 3 else filled))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
