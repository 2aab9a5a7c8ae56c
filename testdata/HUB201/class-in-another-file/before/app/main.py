import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import numpy as np

from app.encoders import TextEncoder

SENTENCES = ["the cat", "a film", "a good film"]


class NormalisedEncoder(TextEncoder):
    def encode(self, sentences):
        vectors = super().encode(sentences)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


encoder = NormalisedEncoder()
vectors = encoder.encode(SENTENCES)
similarity = vectors.dot(vectors.T)
encoder.close()
