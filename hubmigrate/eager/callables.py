"""Writes what ``session.make_callable(fetches, feed_list)`` becomes: a function of what it is fed with."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.blank import lost_comments
from hubmigrate.eager.definitions import Definition
from hubmigrate.eager.onepass import Pass
from hubmigrate.eager.run_calls import RunCalls
from hubmigrate.eager.stages import Lifting, Run


class Callables:
    """The callables of one file."""

    def __init__(self, lifting: Lifting, tree: Pass, runs: RunCalls) -> None:
        self.lifting = lifting
        self.tree = tree
        self.runs = runs

    def define(self, run: Run, line: cst.CSTNode) -> cst.CSTNode:
        """``def ask(text): return vectors(tf.constant(text, dtype=tf.string)).numpy()``"""
        assert isinstance(line, cst.SimpleStatementLine)
        assert isinstance(run.step.target, cst.Name)
        parameters = self.parameters(run)
        result = self.runs.run(run)
        assert isinstance(result, cst.BaseExpression)
        before = self.tree.before.pop(id(line), [])
        body = [*before, cst.SimpleStatementLine([cst.Return(result)])]
        comments = [*self.tree.above.pop(id(line), []), *lost_comments(line.body, [result, *before])]
        place = Definition(self.lifting, self.tree, run.step)
        return place.function(run.step.target, parameters, body, place.border, comments)

    def function(self, run: Run) -> cst.CSTNode:
        """The same as a ``lambda``, where it has no name."""
        parameters = self.parameters(run)
        result = self.runs.run(run)
        assert isinstance(result, cst.BaseExpression)
        above = self.lifting.facts.parent[id(run.call)]
        bare = isinstance(above, (cst.Arg, cst.Assign, cst.AnnAssign, cst.Element, cst.DictElement, cst.Return))
        function = cst.Lambda(parameters, result)
        return function if bare else function.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])

    def parameters(self, run: Run) -> cst.Parameters:
        """A parameter for each that is fed, by a name that nothing else has there."""
        names: list[str] = []
        inside = self.tree.names_in({id(run.fetches)})
        for key in run.feeds:
            placeholder = self.lifting.placeholders[key]
            name = placeholder.parameter
            stays = placeholder.valued or placeholder.spec or key in self.lifting.symbolic
            while name in names or (name in inside and key[2] != name) or (stays and name == key[2]):
                name += "_"
            names.append(name)
            run.feeds[key] = cst.Name(name)
        return cst.Parameters([cst.Param(cst.Name(name)) for name in names])
