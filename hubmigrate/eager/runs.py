"""Finds the runs of sessions, what they fetch and what they are fed with; checks that each can be written as calls."""

from __future__ import annotations

from collections import Counter

import libcst as cst

from hubmigrate.eager.facts import Key, Read, Step, holds_tensors, holds_variables
from hubmigrate.eager.failing import is_never_there
from hubmigrate.eager.handed import may_run
from hubmigrate.eager.kept import UNWRITTEN, keep
from hubmigrate.eager.parts import is_part
from hubmigrate.eager.stages import CALLABLE, Lifting, Run, block_of, is_operation, is_simple
from hubmigrate.eager.versions import binds_of
from hubmigrate.values import NONE, Constant

UNCONVERTED: dict[str, tuple[type[cst.BaseExpression], ...]] = {
    "bool": (cst.Integer,),
    "int32": (cst.Float,),
    "int64": (cst.Float,),
    "string": (cst.Integer, cst.Float),
}
"""By dtype: literals that a session's run converts, and ``tf.constant`` refuses."""
RUN, EVAL = "tensorflow.Session().run", "tensor.eval"


def find_runs(done: Lifting) -> None:
    """Notes every run, with what it is fed with."""
    _Runs(done).find()


def check_runs(done: Lifting) -> None:
    """Every run can be written as calls. Raises ``Stay``."""
    _Runs(done).check_runs()


class _Runs:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts
        self.fed: list[tuple[Run, cst.BaseExpression]] = []

    def find(self) -> None:
        self.find_runs()
        self.find_feeds()

    def find_runs(self) -> None:
        for node, step in self.facts.expressions:
            if type(node) is not cst.Call:
                continue
            path = self.facts.path(node.func)
            if path == RUN:
                self.add_run(node, step, 0)
            elif path == CALLABLE:
                self.add_callable(node, step)
            elif path == EVAL and isinstance(node.func, cst.Attribute):
                self.add_run(node, step, -1)
            elif isinstance(node.func, cst.Attribute) and may_run(self.facts, node, node.func):
                raise self.done.stay(node, "this may be a run of a session that is not seen")

    def add_run(self, node: cst.Call, step: Step, first: int) -> None:
        """A run; ``first`` is the position of the fetches, -1 where the tensor's own method is called."""
        given: dict[str, cst.BaseExpression] = {}
        names = ["fetches", "feed_dict", "options", "run_metadata"] if first == 0 else ["feed_dict", "session"]
        for position, arg in enumerate(node.args):
            if arg.star:
                raise self.done.stay(node, "the arguments of a session's run can't be seen")
            name = arg.keyword.value if arg.keyword else names[position] if position < len(names) else "?"
            given[name] = arg.value
        if not isinstance(node.func, cst.Attribute):
            raise self.done.stay(node, "a session's run goes by another name")
        fetches = given.pop("fetches", None) if first == 0 else node.func.value
        feeds = given.pop("feed_dict", None)
        session = given.pop("session", None)
        if fetches is None or given:
            raise self.done.stay(node, "a session's run asks for more than tensors")
        run = Run(node, step, fetches, {}, node.func.value if first == 0 else session)
        self.done.runs.append(run)
        self.done.run_of[id(node)] = run
        if first == 0:
            self.done.covered.add(id(node.func))
        if session is not None:
            self.done.covered.add(id(session))
        if feeds is not None:
            self.fed.append((run, feeds))

    def add_callable(self, node: cst.Call, step: Step) -> None:
        """``session.make_callable(fetches, feed_list)``: a run whose feeds come later, as parameters."""
        names = ("fetches", "feed_list")
        given: dict[str, cst.BaseExpression] = {}
        for position, arg in enumerate(node.args):
            if arg.star or (arg.keyword is None and position >= len(names)):
                raise self.done.stay(node, "the arguments of make_callable can't be seen")
            given[arg.keyword.value if arg.keyword else names[position]] = arg.value
        fetches, feeds = given.pop("fetches", None), given.pop("feed_list", None)
        if not isinstance(node.func, cst.Attribute) or fetches is None or given:
            raise self.done.stay(node, "a callable of a session is made in a way that is not followed")
        run = Run(node, step, fetches, {}, node.func.value, parameters={})
        self.done.runs.append(run)
        self.done.run_of[id(node)] = run
        self.done.covered.add(id(node.func))
        if feeds is not None and not isinstance(feeds, (cst.List, cst.Tuple)):
            raise self.done.stay(feeds, UNWRITTEN)
        for element in feeds.elements if feeds is not None else ():
            read = self.facts.read_at.get(id(element.value))
            if read is None or read.key in run.feeds:
                raise self.done.stay(element.value, "what is fed here has no name that is followed")
            self.done.covered.add(id(element.value))
            run.fed[read.key] = element.value
            run.feeds[read.key] = cst.Name(read.key[2])

    def check_callable(self, run: Run) -> None:
        """What a callable fetches is looked at when it is called: the names must be what they were."""
        reads = [r for r in self.facts.read_at.values() if self.facts.within(r.node, {id(run.fetches)})]
        for read in reads:
            binds = binds_of(read.key, self.facts)
            own = read.key in self.facts.parameters and not binds
            again = len(binds) > 1 and any(step.order > run.step.order for step in binds)
            if run.step.loop is not None or again or not (own or all(step.loop is None for step in binds)):
                raise self.done.stay(read.node, f"{read.key[2]} is bound again, and a callable was built with it")

    def find_feeds(self) -> None:
        """What each run is fed with: a dict that is written out, there or in a variable of the scope."""
        for run, feeds in self.fed:
            literal: cst.BaseExpression | None = feeds
            if self.facts.value(feeds) == frozenset({Constant(None)}):
                continue
            read = self.facts.read_at.get(id(feeds))
            if read is not None:
                literal = self.feed_variable(run, read)
                if literal is None:
                    keep(self.done, run, read, {id(each) for _, each in self.fed})
                    continue
            if not isinstance(literal, cst.Dict):
                raise self.done.stay(feeds, UNWRITTEN)
            for element in literal.elements:
                if not isinstance(element, cst.DictElement):
                    raise self.done.stay(feeds, UNWRITTEN)
                item = self.done.item_of.get(id(element.key))
                if item is not None:
                    self.done.covered.add(id(element.key))
                    run.items.setdefault(item[0], {})[item[1]] = (element.key, element.value)
                    continue
                key = self.facts.read_at.get(id(element.key))
                if key is None:
                    raise self.done.stay(element.key, "what is fed here has no name that is followed")
                self.done.covered.add(id(element.key))
                run.fed[key.key] = element.key
                run.feeds[key.key] = element.value

    def feed_variable(self, run: Run, read: Read) -> cst.BaseExpression | None:
        """The dict behind ``feed_dict=feed``, whose own statement goes; None where it can't go into the call."""
        binds = self.facts.binds[read.key]
        fed = {id(feeds) for _, feeds in self.fed}
        alone = len(binds) == 1 and all(id(each.node) in fed for each in self.facts.reads[read.key])
        if not alone or binds[0].scope != run.step.scope or not isinstance(binds[0].value, cst.Dict):
            return None
        step, value = binds[0], binds[0].value
        several = len(self.facts.reads[read.key]) > 1 or run.step.loop is not step.loop
        if several and not all(_is_plain(e) for e in value.elements):
            return None
        same = block_of(step, self.facts) is block_of(run.step, self.facts) or run.step.loop is not step.loop
        if not same or step.order > run.step.order:
            return None
        names = {r.key for r in self.facts.read_at.values() if self.facts.within(r.node, {id(value)})}
        last = max(each.step.order for each in self.facts.reads[read.key])
        changing = [s for key in names for s in binds_of(key, self.facts) if step.order < s.order]
        if not step.alone or any(s.order < last or s.loop is not None for s in changing):
            return None
        self.done.drop(step)
        return value

    def check_runs(self) -> None:
        """Every run can be written as calls."""
        for run in self.done.runs:
            if run.ops_only and not run.starts:
                for value in run.feeds.values() if run.kept is None else ():
                    if not is_simple(value):
                        raise self.done.stay(value, "what is fed here is not needed, and may do something")
                continue
            if not run.ops_only:
                self.check_fetch(run, run.fetches)
            needs = self.done.needs_of(run)
            for key in needs:
                given = key in run.feeds or key in run.items or key in self.done.elements
                if not given and key not in self.done.symbolic:
                    raise self.done.stay(run.call, f"{key[2]} is not fed in a run that needs it")
            for key, value in run.feeds.items():
                if key not in needs and not is_simple(value) and run.kept is None:
                    raise self.done.stay(value, f"what is fed as {key[2]} is not needed, and may do something")
            self.check_draws(run)
            if run.parameters is not None:
                self.check_callable(run)
            self.check_dtypes(run, needs)

    def check_dtypes(self, run: Run, needs: dict[Key, None]) -> None:
        """What is fed is converted as TF1 did, but for what ``tf.constant`` does not convert."""
        for key, value in self.given(run):
            kinds = UNCONVERTED.get(self.done.placeholders[key].dtype, ()) if key in needs else ()
            if isinstance(value, (cst.List, cst.Tuple, *kinds)) and self.has_parts(value, kinds):
                raise self.done.stay(value, f"what is fed as {key[2]} is of another kind, and was converted")
        for read in run.symbols:
            placeholder = self.done.placeholders.get(read.key) if read.key in run.feeds else None
            if placeholder is not None and placeholder.dtype in ("string", "") and not self.is_converted(read):
                raise self.done.stay(read.node, f"the fed text {read.key[2]} is fetched, which gives it as it was fed")

    def given(self, run: Run) -> list[tuple[Key, cst.BaseExpression]]:
        """What is fed, and with what, as it is written."""
        if run.kept is None or run.items:
            return list(run.feeds.items())
        return [(self.facts.read_at[id(node)].key, value) for node, value in run.kept.values]

    def has_parts(self, value: cst.BaseExpression, kinds: tuple[type[cst.BaseExpression], ...]) -> bool:
        if isinstance(value, (cst.List, cst.Tuple)):
            return any(self.has_parts(element.value, kinds) for element in value.elements)
        return isinstance(value, kinds)

    def is_converted(self, read: Read) -> bool:
        """Whether a placeholder is an argument of something, and not fetched as it is."""
        for _, above in self.facts.climb(read.node):
            if id(above) in self.done.run_of:
                return False
            if isinstance(above, (cst.BinaryOperation, cst.Call)):
                return True
        return True

    def check_draws(self, run: Run) -> None:
        """A run draws each random number once: no function that draws is called twice."""
        calls: Counter[Key] = Counter()
        todo = list({read.key for read in run.symbols if self.is_called(read)})
        todo += [key for key in self.done.needs_of(run) if key in self.done.symbolic and key not in run.feeds]
        while todo:
            key = todo.pop()
            if not self.done.symbolic[key].effect:
                continue
            calls[key] += 1
            if calls[key] > 1:
                raise self.done.stay(run.call, f"{key[2]} draws random numbers, and several tensors are made of it")
            inside = self.done.reads_in(self.done.made[key].steps)
            todo += [read.key for read in inside if self.is_called(read) and read.key != key]

    def is_called(self, read: Read) -> bool:
        """Whether a function stands for what is read there, and no parameter."""
        return read.key in self.done.made and read.key not in self.done.placeholders

    def check_fetch(self, run: Run, node: cst.BaseExpression) -> None:
        if isinstance(node, (cst.List, cst.Tuple)):
            for element in node.elements:
                if isinstance(element, cst.StarredElement):
                    raise self.done.stay(node, "what is fetched is not written out")
                self.check_fetch(run, element.value)
            return
        if isinstance(node, cst.Dict):
            for item in node.elements:
                if not isinstance(item, cst.DictElement):
                    raise self.done.stay(node, "what is fetched is not written out")
                self.check_fetch(run, item.value)
            return
        what = self.done.value(node) - NONE  # None can't be fetched: when it is run, the name holds a tensor
        known = is_operation(what, self.facts) or holds_tensors(what, self.facts) or holds_variables(what, self.facts)
        if not known and not is_part(self.done, node) and not is_never_there(self.facts, node):
            raise self.done.stay(node, "it can't be seen that what is fetched is a tensor")


def _is_plain(element: cst.BaseDictElement) -> bool:
    return isinstance(element, cst.DictElement) and is_simple(element.value)
