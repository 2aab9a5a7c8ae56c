import json

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
WHOLE = json.loads('[true, false, null, 1, 0, ""]')
fetches = []
errors = []
with tf.Graph().as_default():
    dense = hub.Module("https://example.com/modules/dense/1")
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    pets = hub.Module("https://example.com/modules/fruit_to_pet/1")
    bert = hub.Module("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")

    def call(*args, **options):
        return dense(*args, **options)

    for whole in WHOLE:
        outputs = dense(rows, as_dict=whole)
        fetches.append(outputs["prob"] if whole else outputs)
        outputs = dense({"z": np.array(rows)}, signature=json.loads('["features"]')[0], as_dict=whole)
        fetches.append(outputs["double"] if whole else outputs)
        outputs = embed(["the cat", "a dog"], as_dict=whole)
        fetches.append(outputs["default"] if whole else outputs)
    fetches.append(call(rows, "features"))
    fetches.append(call(rows, None, "features", True)["double"])
    fetches.append(call(signature="features", inputs={"z": tf.constant(rows)}))
    fetches.append(pets(*[{"apples": np.ones([1, 2]), "bananas": [3]}], signature="fruit_to_pet", as_dict=True)["cats"])
    fetches.append(bert(**{"signature": "tokenization_info", "as_dict": True})["do_lower_case"])
    for wrong in [{"q": rows}, {}, None, {"x": rows, "z": rows}]:
        try:
            call(wrong)
        except TypeError:
            errors.append("TypeError")
    for wrong in [(rows, None, "nope"), (tf.constant([[1, 2, 3, 4]]),)]:
        try:
            call(*wrong)
        except (ValueError, KeyError):
            errors.append("an error")
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = session.run(fetches)
