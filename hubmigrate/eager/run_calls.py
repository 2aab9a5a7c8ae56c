"""Writes what runs of sessions become: calls of functions, and their arrays."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.blank import lost_comments, spread_tuple
from hubmigrate.eager.captured import is_repeatable
from hubmigrate.eager.facts import Facts, Key, Read, holds_variables, is_tensor, is_variable
from hubmigrate.eager.failing import is_never_there
from hubmigrate.eager.fed import expression_of
from hubmigrate.eager.nodes import assigned_name, assignment, closed, code, keyword, numpy_of
from hubmigrate.eager.onepass import Pass
from hubmigrate.eager.parts import is_sliced
from hubmigrate.eager.stages import Element, Lifting, Run, Start, Stay, is_operation
from hubmigrate.eager.tensor_functions import LONG, Given, TensorFunctions
from hubmigrate.eager.versions import binds_of
from hubmigrate.values import NONE, Container, sole

MAYBE = (
    cst.BooleanOperation,
    cst.DictComp,
    cst.GeneratorExp,
    cst.IfExp,
    cst.Lambda,
    cst.ListComp,
    cst.SetComp,
    cst.While,
)
"""What is in these is computed once, or often, or never."""
OUTPUTS = "outputs"
"""The variable for a result all of whose tensors are fetched."""
ARRAY = "array"
"""The variable for an array that is fetched more than once."""
FETCHED = "fetched"
"""The variable for a result of which several parts are fetched."""


class RunCalls:
    """The runs of one file."""

    def __init__(self, lifting: Lifting, tree: Pass, functions: TensorFunctions) -> None:
        self.lifting = lifting
        self.facts: Facts = lifting.facts
        self.tree = tree
        self.functions = functions
        self.sources: dict[int, cst.BaseExpression] = {}
        """By element: what the loop over its dataset goes over."""
        self.arrays: dict[tuple[int, str], cst.Name] = {}
        """By run, and what it fetches more than once: the variable for the array."""
        self.taken: set[tuple[int, int]] = set()
        """Runs, with elements whose parts have been taken for them."""

    def run(self, run: Run) -> cst.CSTNode:
        """What ``session.run(...)`` becomes."""
        given = self.fed_values(run)
        results = self.shared_results(run, given)
        with self.functions.reading(given, results):
            result = self.fetched(run.fetches, run)
        self.keep_comments(run, result)
        self.tree.note(run.call, "HUB211", "the run is a call: eager tensors have their values")
        lpar, rpar = run.call.lpar, run.call.rpar
        return result if not lpar else result.with_changes(lpar=lpar, rpar=rpar)

    def is_part(self, run: Run) -> bool:
        """Whether one tensor is taken of a dict or list that is fetched: ``session.run(outputs)["default"]``."""
        above = self.facts.parent.get(id(run.call))
        atom = sole(self.lifting.value(run.fetches) - NONE)
        flat = isinstance(atom, Container) and is_tensor(self.facts.program.read("all", atom.site))
        written = isinstance(run.fetches, (cst.List, cst.Tuple, cst.Dict))
        one = isinstance(above, cst.Subscript) and len(above.slice) == 1 and isinstance(above.slice[0].slice, cst.Index)
        return one and flat and not written and above.value is run.call  # type: ignore[union-attr]

    def part(self, node: cst.CSTNode, run: Run) -> cst.CSTNode:
        """The array of that tensor alone."""
        assert isinstance(node, cst.Subscript)
        given = self.fed_values(run)
        results = self.shared_results(run, given)
        with self.functions.reading(given, results):
            result = closed(self.tree.visited(run.fetches))
        self.keep_comments(run, result)
        self.tree.note(run.call, "HUB211", "the run is a call: eager tensors have their values")
        parts = [each.visit(self.tree) for each in node.slice]
        return numpy_of(node.with_changes(value=result, slice=parts))

    def fed_values(self, run: Run) -> dict[Key, cst.BaseExpression]:
        """By placeholder: what is handed over for it, in a variable where it is written more than once."""
        needs = list(self.lifting.needs_of(run))
        in_order = self.is_order_seen(run)
        if in_order:
            needs = [*(key for key in run.feeds if key in needs), *(key for key in needs if key not in run.feeds)]
        counts = self.counts(run)
        given: dict[Key, cst.BaseExpression] = {}
        for key in needs:
            element = self.lifting.elements.get(key)
            if element is not None and isinstance(element.targets, (cst.Tuple, cst.List)):
                given[key] = cst.Name(key[2])
                self.take_parts(run, element)
            elif key in self.lifting.symbolic and key not in run.feeds:
                given[key] = self.computed(run, key, given)
            else:
                with self.functions.reading(self.functions.given, {}):
                    given[key] = self.fed(run, key)
            several = counts[key] > 1 or (in_order and len(needs) > 1)
            short = isinstance(given[key], cst.Name) or given[key] is run.feeds.get(key)
            fetched = any(read.key == key for read in run.symbols)
            if (several and not short) or (not fetched and self.is_spread(run, given[key])):
                name, own = self.lifting.placeholders[key].parameter, key if self.goes(key) else None
                given[key] = self.put_before(run, name, given[key], own)
        return given

    def is_spread(self, run: Run, value: cst.BaseExpression) -> bool:
        """Whether a value takes several lines, and can have a variable above the statement."""
        free = has_line(run, self.facts) and not self.is_lambda(run)
        return free and isinstance(value, cst.Call) and "\n" in code(value)

    def computed(self, run: Run, key: Key, given: Given) -> cst.Call:
        """A tensor that other runs feed, where it is not fed."""
        written = next((read.node for read in run.symbols if read.key == key), None)
        function = written or self.beside(run, key) or expression_of(key, run.scope, self.facts)
        if function is None:
            raise Stay(run.step, run.call, f"{key[2]} can't be seen where it is needed")
        with self.functions.reading(given, {}):
            return self.functions.call(function, self.lifting.made[key])

    def beside(self, run: Run, key: Key) -> cst.Attribute | None:
        """An attribute of the object of which another one is fetched."""
        for read in run.symbols:
            if key[0] == "attribute" and read.key[:2] == key[:2] and isinstance(read.node, cst.Attribute):
                return read.node.with_changes(attr=cst.Name(key[2]))
        return None

    def is_order_seen(self, run: Run) -> bool:
        """Whether more than one of the fed values is computed by a call, so that their order may be seen."""
        calls = self.facts.calls_by_step.get(run.step.order, ())
        calls = [call for call in calls if not is_repeatable(self.facts.path(call.func))]
        doing = [value for value in run.feeds.values() if any(self.facts.within(c, {id(value)}) for c in calls)]
        return len(doing) > 1 and not run.items and list(run.feeds) != list(self.lifting.needs_of(run))

    def keep_comments(self, run: Run, result: cst.CSTNode) -> None:
        """What was written beside the parts of a run stands above its statement."""
        line = run.step.line
        lost = lost_comments([run.call], [result, *self.tree.before.get(id(line), [])])
        if lost and not isinstance(line, cst.SimpleStatementLine):
            raise Stay(run.step, run.call, "there are comments in a session's run")
        self.tree.above.setdefault(id(line), []).extend(lost)

    def counts(self, run: Run) -> dict[Key, int]:
        """How often each fed value would be written."""
        found: dict[Key, int] = {}
        seen: set[Key] = set()
        for read in run.symbols:
            placeholder = read.key in self.lifting.placeholders
            if not placeholder and read.key in seen:
                continue  # one call serves them all
            seen.add(read.key)
            for key in self.lifting.inputs_of(read.key):
                found[key] = found.get(key, 0) + 1
        for key in reversed(self.lifting.needs_of(run)):
            if key in self.lifting.symbolic and key not in run.feeds:
                for other in self.lifting.symbolic[key].needs:
                    found[other] = found.get(other, 0) + 1
        return found

    def fed(self, run: Run, key: Key) -> cst.BaseExpression:
        tf = self.tree.tensorflow(run.step, run.call)
        if self.lifting.placeholders[key].several:
            return self.fed_items(run, key) if run.whole is None else run.whole
        element = self.lifting.elements.get(key)
        if element is not None:
            return element.targets if element.loop else self.next_of(run, element)
        if run.kept is not None:
            return run.feeds[key]
        value = self.tree.visited(run.feeds[key])
        constant = cst.Attribute(cst.Name(tf), cst.Name("constant"))
        return cst.Call(constant, [cst.Arg(value), keyword("dtype", self.dtype(run, key))])

    def dtype(self, run: Run, key: Key) -> cst.BaseExpression:
        """The dtype of what is fed: by its name, or as the tensor or signature tells it."""
        placeholder = self.lifting.placeholders[key]
        if placeholder.dtype:
            return cst.Attribute(cst.Name(self.tree.tensorflow(run.step, run.call)), cst.Name(placeholder.dtype))
        if placeholder.result is None:
            return cst.Attribute(closed(run.fed[key]), cst.Name("dtype"))
        call = placeholder.result.value
        assert isinstance(call, cst.Call)
        outputs = cst.Attribute(call.func, cst.Name("structured_outputs"))
        return cst.Attribute(placeholder.result.with_changes(value=outputs), cst.Name("dtype"))

    def fed_items(self, run: Run, key: Key) -> cst.Dict:
        """What the items of a dict of placeholders are fed with; their specs tell the dtypes."""
        constant = cst.Attribute(cst.Name(self.tree.tensorflow(run.step, run.call)), cst.Name("constant"))
        elements = []
        for name, (spec, value) in run.items[key].items():
            dtype = cst.Attribute(closed(spec), cst.Name("dtype"))
            tensor = cst.Call(constant, [cst.Arg(self.tree.visited(value)), keyword("dtype", dtype)])
            elements.append(cst.DictElement(cst.SimpleString(f'"{name}"'), tensor))
        return cst.Dict(elements)

    def shared_results(self, run: Run, given: Given) -> dict[int, cst.Name]:
        """A function of which several parts are fetched is called once."""
        reads: dict[Key, list[Read]] = {}
        for read in run.symbols:
            if read.key in self.lifting.made and read.key not in self.lifting.placeholders:
                reads.setdefault(read.key, []).append(read)
        found: dict[int, cst.Name] = {}
        for key, several in reads.items():
            if len(several) > 1:
                with self.functions.reading(given, found):
                    call = self.functions.call(several[0].node, self.lifting.made[key])
                name = self.put_before(run, FETCHED, call, None)
                found.update({id(read.node): name for read in several})
        return found

    def next_of(self, run: Run, element: Element) -> cst.Call:
        """``iterator.get_next()``"""
        return cst.Call(cst.Attribute(self.iterator(run, element), cst.Name("get_next")))

    def iterator(self, run: Run, element: Element) -> cst.Name | cst.Attribute:
        if element.iterator is None or element.iterator[0] != "attribute":
            return cst.Name(element.name)
        found = expression_of(element.iterator, run.scope, self.facts)
        if found is None:
            raise Stay(run.step, run.call, f"the iterator {element.name} can't be seen here")
        return found

    def take_parts(self, run: Run, element: Element) -> None:
        """``text, label = iterator.get_next()`` above the statement of a run."""
        if element.loop is not None or (id(run), id(element)) in self.taken:
            return
        self.taken.add((id(run), id(element)))
        for key in (key for key, each in self.lifting.elements.items() if each is element):
            bound = self.tree.is_bound(run.step.scope, key[2]) and not self.is_free(run, key[2], key)
            if bound or self.is_seen(run, key[2], key):
                raise Stay(run.step, run.call, f"{key[2]} is another name here")
        line = self.line_before(run)
        assign = cst.Assign([cst.AssignTarget(element.targets)], self.next_of(run, element))
        self.tree.before.setdefault(id(line), []).append(cst.SimpleStatementLine([assign]))

    def start(self, run: Run, line: cst.CSTNode) -> cst.CSTNode | cst.FlattenSentinel[cst.BaseStatement]:
        """A run that starts iterators: ``iterator = iter(dataset)``, or what the loop below goes over."""
        assert isinstance(line, cst.SimpleStatementLine)
        given = self.fed_values(run)
        made: list[cst.BaseStatement] = []
        with self.functions.reading(given, {}):
            for start in run.starts:
                source = self.source(run, start)
                if start.element.direct:
                    self.sources[id(start.element)] = source
                    continue
                call = cst.Call(cst.Name("iter"), [cst.Arg(source)])
                assign = cst.Assign([cst.AssignTarget(self.iterator(run, start.element))], call)
                made.append(cst.SimpleStatementLine([assign]))
        self.tree.note(run.call, "HUB211", "an iterator that is initialised is made anew")
        made = [*self.tree.before.pop(id(line), []), *made]
        lines = [*line.leading_lines, *lost_comments(line.body, made)]
        if not made:
            return self.tree.blocks.marker(lines, line.trailing_whitespace.comment)
        made[0] = made[0].with_changes(leading_lines=lines)
        made[-1] = made[-1].with_changes(trailing_whitespace=line.trailing_whitespace)
        return cst.FlattenSentinel(made)

    def source(self, run: Run, start: Start) -> cst.BaseExpression:
        """The dataset of an iterator, where it is started."""
        read = self.facts.read_at.get(id(start.dataset))
        if read is None:
            return cst.Name(start.element.variable)
        written = expression_of(read.key, run.scope, self.facts)
        if written is None:
            raise Stay(run.step, run.call, f"the dataset {read.key[2]} can't be seen here")
        made = self.lifting.made.get(read.key)
        return written if made is None else self.functions.call(written, made)

    def line_before(self, run: Run) -> cst.SimpleStatementLine:
        """The line of a run, where a statement can be put above it."""
        if self.is_lambda(run) or not has_line(run, self.facts):
            raise Stay(run.step, run.call, "what is fed is needed more than once, where no variable can be put")
        assert isinstance(run.step.line, cst.SimpleStatementLine)
        return run.step.line

    def is_lambda(self, run: Run) -> bool:
        return run.parameters is not None and not run.defined

    def put_before(self, run: Run, name: str, value: cst.BaseExpression, key: Key | None) -> cst.Name:
        """A variable above the statement of a run."""
        line = self.line_before(run)
        free = key is not None and self.is_free(run, name, key)
        taken = {assigned_name(each) for each in self.tree.before.get(id(line), [])} | self.called(run)
        while (self.tree.is_bound(run.step.scope, name) and not free) or name in taken or self.is_seen(run, name, key):
            name, free = f"{name}_", False
        self.tree.before.setdefault(id(line), []).append(assignment(name, value))
        return cst.Name(name)

    def called(self, run: Run) -> set[str]:
        """The names of functions that a run calls for what it hands over."""
        needs = self.lifting.needs_of(run)
        return {key[2] for key in needs if key in self.lifting.symbolic and key[0] != "attribute"}

    def goes(self, key: Key) -> bool:
        """Whether nothing has the name of a placeholder any more."""
        placeholder = self.lifting.placeholders[key]
        return not placeholder.valued and not placeholder.spec and key not in self.lifting.symbolic

    def is_free(self, run: Run, name: str, key: Key) -> bool:
        """Whether a placeholder that goes had a name for itself."""
        alone = key in self.facts.binds and len(binds_of(key, self.facts)) == 1
        return alone and key[1:] == (run.step.scope, name)

    def is_seen(self, run: Run, name: str, key: Key | None) -> bool:
        """Whether the scope of a run reads a name from outside of it."""
        for node, step in self.facts.expressions:
            if isinstance(node, cst.Name) and node.value == name and step.scope == run.step.scope:
                read = self.facts.read_at.get(id(node))
                if read is None or (read.scope == step.scope and read.key != key and read.key[1] != read.scope):
                    return True
        return False

    def fetched(self, node: cst.BaseExpression, run: Run) -> cst.BaseExpression:
        """The arrays that a fetch gives: one array, where the same is fetched twice."""
        place = (id(run), code(node))
        if place in self.arrays:
            return self.arrays[place]
        found = self.fetched_anew(node, run)
        again = sum(each == place[1] for each in _leaves(run.fetches)) > 1 and has_line(run, self.facts)
        if not again or isinstance(found, cst.Name) or self.is_lambda(run):
            return found
        self.arrays[place] = self.put_before(run, ARRAY, found, None)
        return self.arrays[place]

    def fetched_anew(self, node: cst.BaseExpression, run: Run) -> cst.BaseExpression:
        """The arrays that a fetch gives."""
        if isinstance(node, (cst.List, cst.Tuple)):
            elements = [e.with_changes(value=self.fetched(e.value, run)) for e in node.elements]
            if isinstance(node, cst.List) and self.is_unpacked(run, node):
                bare = [e.with_changes(comma=cst.MaybeSentinel.DEFAULT) for e in elements]
                row = cst.Tuple(bare, lpar=[], rpar=[])
                text = code(row)
                in_lines = len(text) > LONG and "\n" not in text
                return spread_tuple(row, self.tree.file.module.default_indent) if in_lines else row
            return node.with_changes(elements=elements)
        if isinstance(node, cst.Dict):
            return node.with_changes(elements=[e.with_changes(value=self.fetched(e.value, run)) for e in node.elements])
        what = self.lifting.value(node) - NONE
        if is_operation(what, self.facts):
            return cst.Name("None")
        here = self.tree.visited(node)
        if isinstance(here, cst.ListComp) and isinstance(node, cst.ListComp) and is_tensor(self.facts.value(node.elt)):
            return here.with_changes(elt=numpy_of(here.elt))
        sure = is_tensor(what) or is_variable(what) or is_sliced(self.lifting, node) or self.is_used_as_tensor(node)
        if sure or is_never_there(self.facts, node):
            return numpy_of(here)
        here = self.named(closed(here), run)
        atom = sole(what)
        flat = isinstance(atom, Container) and is_tensor(self.facts.program.read("all", atom.site))
        if holds_variables(what, self.facts):
            return cst.parse_expression(f"[each.numpy() for each in {code(here)}]")
        if flat and atom.kind == "dict":  # type: ignore[union-attr]
            return cst.parse_expression(f"{{key: value.numpy() for key, value in {code(here)}.items()}}")
        if flat and atom.kind == "list":  # type: ignore[union-attr]
            return cst.parse_expression(f"[each.numpy() for each in {code(here)}]")
        tf = self.tree.tensorflow(run.step, node)
        return cst.parse_expression(f"{tf}.nest.map_structure(lambda each: each.numpy(), {code(here)})")

    def is_used_as_tensor(self, node: cst.BaseExpression) -> bool:
        """Whether an element of a dataset is handed to a function that takes tensors."""
        read = self.facts.read_at.get(id(node))
        for other in self.facts.reads[read.key] if read is not None and read.key in self.lifting.elements else ():
            above = self.facts.parent.get(id(other.node))
            call = self.facts.parent.get(id(above)) if isinstance(above, cst.Arg) else None
            if isinstance(call, cst.Call) and is_tensor(self.facts.value(call)):
                return True
        return False

    def named(self, result: cst.BaseExpression, run: Run) -> cst.BaseExpression:
        """A result that is gone through: in a variable, where it is a call and its statement does nothing else."""
        direct = self.facts.parent[id(run.call)] is run.step.node and run.step.alone
        if not direct or not isinstance(result, cst.Call) or isinstance(run.step.node, cst.AugAssign):
            return result
        if not isinstance(run.step.line, cst.SimpleStatementLine):
            return result
        return self.put_before(run, OUTPUTS, result, None)

    def is_unpacked(self, run: Run, node: cst.List) -> bool:
        """``a, b = session.run([x, y])``."""
        step = run.step
        target = step.target
        return (
            run.fetches is node
            and step.value is run.call
            and isinstance(target, (cst.Tuple, cst.List))
            and len(target.elements) == len(node.elements)
            and len(node.elements) > 1
        )


def has_line(run: Run, facts: Facts) -> bool:
    """Whether the statement of a run computes it once, and has a line of its own."""
    for _, above in facts.climb(run.call):
        if isinstance(above, MAYBE):
            return False
        if above is run.step.node:
            break
    return isinstance(run.step.line, cst.SimpleStatementLine) and run.step.alone


def _leaves(node: cst.BaseExpression) -> list[str]:
    """What is fetched, out of the lists, tuples and dicts that are written around it."""
    if isinstance(node, (cst.List, cst.Tuple, cst.Dict)):
        return [leaf for each in node.elements for leaf in _leaves(each.value)]
    return [code(node)]
