import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from lib import SentimentModel, Trainer

REVIEWS = ["good film", "the dog ran away", "hello"]

trainer = Trainer(SentimentModel({"encoder": "nnlm", "init": 0.25}))
logits, predictions = trainer.predict(REVIEWS)
