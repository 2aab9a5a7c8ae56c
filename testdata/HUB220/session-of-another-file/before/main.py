sentences = ["hello world", "cat"]
from model import session, vectors

found = session.run(vectors)
