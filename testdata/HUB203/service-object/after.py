import threading

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

REQUESTS = [{"text": "the movie", "length": 4}, {"text": "hello world .", "length": 6}]


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super(Singleton, cls).__call__(*args, **kwargs)
        return cls._instances[cls]


class EmbeddingService(metaclass=Singleton):
    def __init__(self, model="nnlm", dim=50):
        self.lock = threading.Lock()
        self.url = "https://tfhub.dev/google/{}-en-dim{}/1".format(model, dim)
        self.graph = tf.Graph()
        self.session, self.text, self.embedding = self._load()

    def _load(self):
        with self.graph.as_default():
            text = tf.placeholder(tf.string, [None])
            embedding = hub.load(self.url).signatures["default"](text)["default"]
            session = tf.Session()
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        self.graph.finalize()
        return session, text, embedding

    def handle(self, request):
        with self.lock:
            vector = self.session.run(self.embedding, feed_dict={self.text: [request["text"]]})[0]
        return {"vector": vector[: request["length"]].tolist(), "dimension": len(vector)}


service = EmbeddingService()
answers = [service.handle(request) for request in REQUESTS]
dimensions = [answer["dimension"] * len(answer["vector"]) for answer in answers]
