import tensorflow as tf
import tensorflow_hub as hub

ids = [[2, 5, 3]]
HANDLE = "https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1"
results = {}
bert = hub.load(HANDLE)
for signature in ["tokens", "mlm"]:
    inputs = {"input_ids": ids, "input_mask": [[1] * len(ids[0])], "segment_ids": [[0] * len(ids[0])]}
    if signature == "mlm":
        inputs["mlm_positions"] = [[1]]
    results[signature] = bert.signatures[signature](**{
        key: tf.constant(value, dtype=bert.signatures[signature].structured_input_signature[1][key].dtype)
        for key, value in inputs.items()
    })["pooled_output"]
vocab_file = bert.asset_paths[0].asset_path
pooled = {key: value.numpy() for key, value in results.items()}
path = vocab_file.numpy()
with open(path) as file:
    count = len(file.readlines())
