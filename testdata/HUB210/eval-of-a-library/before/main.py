import importlib
import os
import sys
import types

import numpy as np

words = ["a cat", "the dog ran"]


class Engine:
    def __init__(self, encode):
        self.encode = encode

    def eval(self, tasks):
        return {task: getattr(np, task)(self.encode(words), axis=1) for task in tasks}


toolbox = sys.modules["toolbox"] = types.ModuleType("toolbox")
toolbox.Engine = Engine
encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
scores, again = encoder.scores, encoder.again
