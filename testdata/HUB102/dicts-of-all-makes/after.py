import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0]]
with tf.Graph().as_default():
    pets = hub.load("https://example.com/modules/fruit_to_pet/1")

    def cats(inputs):
        return pets.signatures["fruit_to_pet"](**{
            key: tf.convert_to_tensor(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
            for key, value in inputs.items()
        })["cats"]

    filled = {}
    filled["apples"] = rows
    filled["bananas"] = tf.constant([1])
    fetches = [pets.signatures["fruit_to_pet"](**{
        key: tf.convert_to_tensor(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
        for key, value in filled.items()
    })["cats"]]
    base = {"apples": rows}
    fetches.append(pets.signatures["fruit_to_pet"](**{
        key: tf.constant(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
        for key, value in {**base, "bananas": [2]}.items()
    })["cats"])
    fetches.append(pets.signatures["fruit_to_pet"](**{
        key: tf.constant(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
        for key, value in dict(base, bananas=[3]).items()
    })["cats"])
    fetches.append(pets.signatures["fruit_to_pet"](**{
        key: tf.constant(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
        for key, value in dict(zip(["apples", "bananas"], [rows, [4]])).items()
    })["cats"])
    pairs = [("apples", rows), ("bananas", [5])]
    fetches.append(pets.signatures["fruit_to_pet"](**{
        input_name: tf.constant(input_value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][input_name].dtype)
        for input_name, input_value in {name: value for name, value in pairs}.items()
    })["cats"])
    updated = {}
    updated.update(base)
    updated.setdefault("bananas", [6])
    fetches.append(pets.signatures["fruit_to_pet"](**{
        key: tf.constant(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
        for key, value in updated.items()
    })["cats"])
    names = ["apples", "bananas"]
    fetches.append(pets.signatures["fruit_to_pet"](**{
        key: tf.constant(value, dtype=pets.signatures["fruit_to_pet"].structured_input_signature[1][key].dtype)
        for key, value in {names[0]: rows, names[1]: [7]}.items()
    })["cats"])
    filled["later"] = 3
    fetches.append(cats(base if filled.pop("later") > 3 else filled))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
