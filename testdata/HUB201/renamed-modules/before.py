import numpy as np
import tensorflow as T
import tensorflow_hub as H
from tensorflow import Session as S, Graph

x = [["the", "cat", "sat"], ["hello", "", ""]]
lengths = [3, 1]

with Graph().as_default() as g:
    elmo = H.Module(spec="https://tfhub.dev/google/elmo/2", trainable=False, name="elmo")
    tokens, sizes = T.placeholder(T.string, [None, None]), T.placeholder(T.int32, [None])
    e = elmo(inputs={"tokens": tokens, "sequence_len": sizes}, signature="tokens", as_dict=True)
    layers = T.stack([e["lstm_outputs1"], e["lstm_outputs2"]], axis=2)
    start = [T.global_variables_initializer(), T.tables_initializer()]

with S(graph=g) as s:
    _ = s.run(start)
    words, both = s.run([e["word_emb"], layers], feed_dict={tokens: x, sizes: lengths})
    mean = np.mean(both, axis=2)
