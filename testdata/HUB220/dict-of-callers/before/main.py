import importlib
import os

encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
words = ["a cat", "the dog ran"]
model = encoder.build("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = model["session"].run(model["out"], {model["text"]: words})
