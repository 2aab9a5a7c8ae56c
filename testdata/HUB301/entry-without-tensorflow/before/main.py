import numpy as np
from encoder import build_model

rows = np.array([[1.0, 2.0, 3.0]])
model = build_model("https://example.com/modules/simple/1")
predictions = model.predict(rows)
