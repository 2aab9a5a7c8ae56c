from tool.model import Model, build_graph
