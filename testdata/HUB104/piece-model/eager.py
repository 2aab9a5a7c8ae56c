import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder-lite/1")
spm_path = module.asset_paths[0].asset_path.numpy()

with open(spm_path, "rb") as file:
    content = file.read()
