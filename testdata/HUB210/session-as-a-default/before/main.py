import importlib
import os

encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
axis = 0
total = encoder.sums(axis), encoder.sums(axis=1, session=encoder.SESSION if hasattr(encoder, "SESSION") else None)
values = encoder.largest(2)
