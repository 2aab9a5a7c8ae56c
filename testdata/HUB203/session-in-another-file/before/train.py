import numpy as np

import model
from session import start

pairs = [["the movie", "the film"], ["good", "bad"]]

left, right, score = model.build()
session = start()
columns = np.array(pairs).T
scores = session.run(score, {left: columns[0], right: columns[1]})
session.close()
