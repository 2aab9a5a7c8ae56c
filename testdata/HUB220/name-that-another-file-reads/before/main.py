import encoder
from encoder import embedded, graph, start, text

with encoder.Session(graph=graph) as session:
    session.run(start)
    vectors = session.run(embedded, {text: ["a cat", "the dog ran"]})
