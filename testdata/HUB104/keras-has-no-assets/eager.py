import tensorflow_hub as hub

bert = hub.load("https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1")
info = {**bert.signatures["tokenization_info"](), "vocab_file": bert.asset_paths[0].asset_path}
vocab_file, lower = info["vocab_file"].numpy(), info["do_lower_case"].numpy()
with open(vocab_file) as file:
    first = file.readline().strip()
