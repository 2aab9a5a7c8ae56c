"""Small TF1 programs that nobody wrote, for the eager target: each builds a graph, runs it, and leaves numbers behind.

``write(seed)`` is one program, always the same one for a seed; ``fuzz_trial`` runs them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

FILES = Mapping[str, bytes]
NAME = re.compile(r"(?:self\.)?[a-z]+\d*")
ENTRY = "main.py"
HANDLES = {name: f"https://example.com/modules/{name}/1" for name in ("text", "simple", "dense")}

HEAD = """import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
"""

FIXED = re.compile("text|joined|flag|ids|parts|many")
"""Names of tensors that are no floats."""

# --- the vocabulary ---------------------------------------------------------------------------------------------------


def rows(table: str) -> list[str]:
    return table.strip("\n").split("\n")


FEEDS = {
    "text": ["words", '["a", "b c"]', "np.array(words)", "[word.upper() for word in words]", "tuple(words)"],
    "matrix": ["np.ones([2, 6])", "rows", "[[0.5] * 6] * 2", "np.arange(12).reshape(2, 6)", "rows.tolist()"],
    "number": ["2", "0.5", "np.float64(1.5)", "np.float32(3)", "len(words)"],
    "ids": ["[1, 2]", "np.array([3, 4])", "range(2)", "np.array([1, 0], dtype=np.int64)", "[1.7, 2.2]"],
    "flag": ["True", "False", "len(words) > 1", "1"],
}
PLACEHOLDERS = {
    "text": ["tf.placeholder(tf.string, [None])", 'tf.placeholder(dtype=tf.string, shape=[None], name="text")'],
    "matrix": ["tf.placeholder(tf.float32, [None, 6])", "tf.placeholder(tf.float32, shape=(None, 6))"],
    "number": ["tf.placeholder(tf.float32, [])", "tf.placeholder(tf.float32, shape=())"],
    "ids": ["tf.placeholder(tf.int32, [None])"],
    "flag": ["tf.placeholder(tf.bool, [])"],
}
DEFAULTS = {
    "text": ["tf.placeholder_with_default(['m', 'n o'], [None])", "tf.placeholder_with_default(words, [None])"],
    "matrix": [
        "tf.placeholder_with_default(tf.ones([2, 6]), [None, 6])",
        "tf.placeholder_with_default(np.full([2, 6], 0.25, np.float32), shape=[None, 6])",
    ],
    "number": ["tf.placeholder_with_default(1.5, [])", "tf.placeholder_with_default(np.float32(0.5), shape=())"],
    "ids": ["tf.placeholder_with_default([1, 0], [None])"],
    "flag": ["tf.placeholder_with_default(True, [])"],
}
OTHERS = {
    "matrix": ["np.ones([2, 6])", "rows", "[[0.5] * 6] * 2", "np.arange(12).reshape(2, 6)"],
    "row": ["[0.5, 1.5]", "np.ones(2)", "(1, 2)"],
    "number": ["2.5", "np.float64(3)"],
}
"""What tensors are fed with that are no placeholders."""
# X and Y are tensors, K is a number. MATRIX and BOTH: [2, 6] to [2, 6]; LESS: [2, 6] to [2]; ROW: [2] to [2].
MATRIX = rows("""
X * K
X + K
K - X
X / (K + 1.0)
-X
head(X)
tf.clip_by_value(X, -0.05, 0.05)
tf.cond(tf.reduce_sum(X) > 0.0, lambda: X, lambda: X * K)
tf.concat([X[:, 3:], X[:, :3]], axis=1)
tf.identity(X)
tf.map_fn(lambda v: v * K, X)
tf.multiply(X, K)
tf.nn.l2_normalize(X, axis=1)
tf.nn.l2_normalize(X, dim=1)
tf.nn.relu(X)
tf.nn.softmax(X, dim=-1)
tf.reshape(tf.reshape(X, [-1]), tf.shape(X))
tf.reverse(X, axis=[1])
tf.square(X)
tf.stop_gradient(X)
tf.tanh(X) * K
tf.transpose(tf.transpose(X))
tf.where(X > 0.0, X, X * K)
tf.where(tf.reduce_sum(X, 1) > 0.0, X, X * K)
""")
RANDOM = ["tf.nn.dropout(X, keep_prob=0.5, seed=SEED)", "X + tf.random_normal([2, 6], seed=SEED)"]
BOTH = ["X + Y", "X - Y", "X * Y", "tf.maximum(X, Y)", "tf.add_n([X, Y])", "tf.where(X > Y, X, Y)", "tf.minimum(X, Y)"]
LESS = rows("""
X[:, 0]
tf.map_fn(lambda v: tf.reduce_sum(v), X)
tf.norm(X, axis=1)
tf.reduce_max(X, reduction_indices=[1])
tf.reduce_mean(X, 1)
tf.reduce_sum(X, axis=1)
tf.reduce_sum(tf.multiply(X, X), axis=1) * K
tf.squeeze(tf.reduce_sum(X, axis=1, keep_dims=True), squeeze_dims=[1])
tf.to_float(tf.argmax(X, 1))
""")
ROW = ["X + K", "tf.exp(X)", "tf.nn.top_k(X, 2)[0]", "tf.cumsum(X)", "tf.log(tf.abs(X) + 1.0)", "tf.sign(X)"]
TEXTS = ['tf.string_join([X, X], "-")', "tf.strings.lower(X)", "tf.regex_replace(X, 'a', 'b')", "tf.identity(X)"]


@dataclass(frozen=True)
class Text:
    """A program, and the names of the results that it leaves behind."""

    files: FILES
    names: tuple[str, ...]


@dataclass(frozen=True)
class Tensor:
    """A tensor that a program has under a name."""

    name: str
    kind: str
    placeholder: bool = False
    default: bool = False
    element: bool = False


@dataclass(frozen=True)
class Captured:
    """A Python value that tensors are built with: what makes it, and ways to make it another one."""

    name: str
    makes: str
    changes: tuple[str, ...] = ()
    expression: str = ""

    @property
    def read(self) -> str:
        return self.expression or self.name


CAPTURED = [
    Captured("scale", "scale = 2.0", ("scale = 3.0", "scale += 1.0", "scale, other = 4.0, 1", "del scale")),
    Captured("weights", "weights = [2.0, 3.0]", ("weights[0] = 5.0", "weights.reverse()"), "weights[0]"),
    Captured(
        "weights",
        "weights = [2.0, 3.0]",
        ("weights.append(1.0)", "same = weights\nsame[-1] = 7.0", "(lambda x: x.append(9.0))(weights)"),
        "weights[-1]",
    ),
    Captured("setting", "setting = {'k': 1.5}", ("setting['k'] = 4.0", "setting.update(k=9.0)"), "setting['k']"),
    Captured("array", "array = np.full(6, 1.5)", ("array *= 2", "array[0] = 4", "array.fill(3)"), "array[0]"),
    Captured(
        "array",
        "array = np.full(6, 1.5)",
        ("np.put(array, 0, 9)", "same = array\nsame[:] = 7", "np.random.RandomState(1).shuffle(array)"),
        "array[1]",
    ),
    Captured("numbers", "numbers = iter([2.0, 3.0, 4.0, 5.0, 6.0] * 9)", ("next(numbers)",), "next(numbers)"),
    Captured("state", "state = np.random.RandomState(4)", ("state.rand()",), "state.rand()"),
    Captured("size", "size = len(words)", ("size = 7", "size += 1"), "float(size)"),
    Captured(
        "weights",
        "weights = [2.0, 3.0]",
        (
            "holder = []\nholder.append(weights)\nholder[0][0] = 8.0",
            "[each.append(1.0) for each in [weights]]",
            "copy = list(weights)\ncopy[0] = 8.0",
            "weights[0], weights[1] = weights[1], weights[0]",
            "sorted(weights)[0] + max(weights)",
            "(weights or [1.0])[0] = 6.0",
        ),
        "weights[0]",
    ),
    Captured(
        "array",
        "array = np.full(6, 1.5)",
        (
            "np.multiply(array, 2.0, array)",
            "half = array[:3]\nhalf *= 2.0",
            "other = array.copy()\nother[:] = 5.0",
            "other = np.add(array, 1.0)\nother += 1.0",
            "(lambda given: np.exp(given, out=given))(array)",
            "list(map(lambda given: given.fill(2.0), [array]))",
        ),
        "array[2]",
    ),
    Captured(
        "numbers", "import math\nnumbers = [math.pi]", ("import heapq\nheapq.heappush(numbers, 1.0)",), "numbers[0]"
    ),
    Captured("log", "log = []", ("log.append(1)", "log.extend([1, 2])"), "float(len(log) + 1)"),
    Captured("double", "def double(x):\n    return 2.0 * x", ("def double(x):\n    return 4.0 * x",), "double(1.0)"),
]
TAKEN = ["batch", "words", "head", "double", "rows", "float", "len", "np"]
"""Names for attributes that something else has, too."""
HARMLESS = ["scale", "weights", "setting", "size", "array"]
COMMENTS = ["# vectors", "# as in the paper", "# TODO: tidy", ""]


class Author:
    """Writes one program."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.numbers = 0
        self.tensors: list[Tensor] = []
        self.captured: list[Captured] = []
        self.modules: dict[str, str] = {}
        self.lines: list[str] = []
        """Those of the graph."""
        self.own = ""
        """``self.`` where everything is an attribute."""
        self.taken: list[str] = []
        self.several: list[tuple[str, str]] = []
        """Names of lists and dicts of tensors, and how one is taken out."""
        self.starts: list[tuple[str, str]] = []
        """Initialisers of iterators, and what they are fed with."""
        self.needs_head = self.finalized = self.globals = False
        # globals: whether everything stands at the top level
        self.words = "words"

    # --- choices ------------------------------------------------------------------------------------------------------

    def chance(self, of: float) -> bool:
        return self.random.random() < of

    def name(self, stem: str) -> str:
        self.numbers += 1
        free = [each for each in TAKEN if each not in self.taken]
        if self.own and free and self.chance(0.15):
            self.taken.append(self.random.choice(free))
            return f"{self.own}{self.taken[-1]}"
        return f"{self.own}{stem}{self.numbers}"

    def some(self, kind: str) -> Tensor:
        return self.random.choice([tensor for tensor in self.tensors if tensor.kind == kind])

    def has(self, kind: str) -> bool:
        return any(tensor.kind == kind for tensor in self.tensors)

    # --- the graph ----------------------------------------------------------------------------------------------------

    def graph(self) -> list[str]:
        """Placeholders, modules and tensors."""
        lines = self.lines
        kinds = [
            "text",
            *self.random.sample(["text", "matrix", "number", "ids", "flag"], self.random.choice([0, 0, 1, 2])),
        ]
        for kind in kinds:
            if kind == "text" and not self.starts and self.chance(0.12):
                lines += self.iterator()
                continue
            default = self.chance(0.15)
            name = self.name({"text": "text", "matrix": "given"}.get(kind, kind))
            lines.append(f"{name} = {self.random.choice((DEFAULTS if default else PLACEHOLDERS)[kind])}")
            self.tensors.append(Tensor(name, kind, True, default))
        lines += self.module("text")
        lines += self.embedded()
        for _ in range(self.random.randint(1, 5)):
            lines += self.operation()
            if self.chance(0.15):
                lines.append(self.random.choice(COMMENTS))
        return lines

    def iterator(self) -> list[str]:
        """Texts that an iterator gives, pair by pair."""
        data, iterator, text = self.name("data"), self.name("iterator"), self.name("text")
        given, lines, feeds = "words + ['q']", [], ""
        if self.chance(0.4):
            given = self.name("lines")
            lines = [f"{given} = tf.placeholder(tf.string, [None])"]
            feeds = f"{{{given}: words + ['z']}}"
        lines.append(f"{data} = tf.data.Dataset.from_tensor_slices({given}).repeat(20).batch(2)")
        self.tensors.append(Tensor(text, "text", True, element=True))
        if not feeds and self.chance(0.3):
            return [*lines, f"{iterator} = {data}.make_one_shot_iterator()", f"{text} = {iterator}.get_next()"]
        way = self.random.choice(["tf.data.make_initializable_iterator({})", "{}.make_initializable_iterator()"])
        self.starts.append((f"{iterator}.initializer", feeds))
        return [*lines, f"{iterator} = {way.format(data)}", f"{text} = {iterator}.get_next()"]

    def started(self, session: str) -> list[str]:
        """Runs of the initialisers."""
        return [f"{session}.run({start}{', ' if feeds else ''}{feeds})" for start, feeds in self.starts]

    def module(self, kind: str) -> list[str]:
        name = self.modules[kind] = self.name("module")
        return [f'{name} = hub.Module("{HANDLES[kind]}")']

    def embedded(self) -> list[str]:
        text, module = self.some("text").name, self.modules["text"]
        call = self.random.choice(["{}({})", "{}({})", '{}({}, as_dict=True)["default"]', "{}(inputs={})"])
        call = call.format(module, text)
        if self.chance(0.2):
            call = self.filled(self.random.choice(MATRIX), call)
        return self.assigned("matrix", call)

    def assigned(self, kind: str, value: str) -> list[str]:
        """A new name for a tensor, or one that exists."""
        old = [t for t in self.tensors if t.kind == kind and not t.placeholder]
        if old and not self.own and self.chance(0.1):
            return [f"{self.random.choice(old).name} = {value}"]
        name = self.name({"matrix": "x", "row": "row", "text": "joined", "number": "loss"}[kind])
        self.tensors.append(Tensor(name, kind))
        return [f"{name} = {value}" + ("  # kept" if self.chance(0.1) else "")]

    def filled(self, template: str, x: str, y: str = "") -> str:
        self.needs_head |= "head(" in template
        self.numbers += 1
        parts = {"X": x, "Y": y, "K": self.constant(), "SEED": str(self.numbers + 10)}
        words = template.replace("SEED", "\0S").replace("X", "\0X").replace("Y", "\0Y").replace("K", "\0K")
        if x[-1:] not in ")" and not x.replace(".", "").replace("_", "").isalnum():
            parts["X"] = f"({x})"
        for key in ("X", "Y", "K"):
            words = words.replace(f"\0{key}", parts[key])
        return words.replace("\0S", parts["SEED"])

    def constant(self) -> str:
        if self.captured and self.chance(0.5):
            return self.random.choice(self.captured).read
        if self.has("number") and self.chance(0.4):
            return self.some("number").name
        return self.random.choice(["2.0", "0.5", "FACTOR", "1.0"])

    def operation(self) -> list[str]:
        pick = self.random.random()
        if pick < 0.015:
            return self.assigned("matrix", self.filled(self.random.choice(RANDOM), self.some("matrix").name))
        if pick < 0.4:
            return self.assigned("matrix", self.filled(self.random.choice(MATRIX), self.some("matrix").name))
        if pick < 0.52:
            return self.assigned(
                "matrix", self.filled(self.random.choice(BOTH), self.some("matrix").name, self.some("matrix").name)
            )
        if pick < 0.67:
            return self.assigned("row", self.filled(self.random.choice(LESS), self.some("matrix").name))
        if pick < 0.72 and self.has("row"):
            return self.assigned("row", self.filled(self.random.choice(ROW), self.some("row").name))
        if pick < 0.76 and self.has("row"):
            return self.assigned("number", f"tf.reduce_mean({self.some('row').name})")
        if pick < 0.80:
            return [
                *self.assigned("text", self.random.choice(TEXTS).replace("X", self.some("text").name)),
                *self.embedded(),
            ]
        if pick < 0.88 and self.has("ids"):
            return self.assigned("row", f"tf.cast({self.some('ids').name}, tf.float32) * {self.constant()}")
        if pick < 0.94 and self.has("ids"):
            return self.assigned("matrix", f"tf.gather({self.some('matrix').name}, {self.some('ids').name} % 2)")
        if pick < 0.99:
            return self.assigned("matrix", self.filled(self.random.choice(MATRIX), self.some("matrix").name))
        return self.structure()

    def structure(self) -> list[str]:
        """Tensors in loops, branches, containers and several targets."""
        x = self.some("matrix").name
        kind = self.random.randrange(9)
        if kind == 0:
            name = self.name("many")
            self.several.append((name, f"{name}[1]"))
            return [f"{name} = [{x} * k for k in (1.0, 2.0)]"]
        if kind == 1:
            name = self.name("parts")
            self.several.append((name, f'{name}["a"]'))
            return [f'{name} = {{"a": {x}, "b": {self.some("matrix").name} + {self.constant()}}}']
        if kind == 2:
            name = self.name("many")
            self.several.append((name, f"{name}[0]"))
            return [f"{name} = []", "for k in [1.0, 2.0]:", f"    {name}.append({x} + k)"]
        if kind == 3:
            name = self.name("x")
            self.tensors.append(Tensor(name, "matrix"))
            return [f"{name} = {x}", "for i in range(2):", f"    {name} = {name} * {self.constant()} + float(i)"]
        if kind == 4:
            return self.branches(x)
        if kind == 5:
            one, two = self.name("half"), self.name("half")
            return [
                f"{one}, {two} = tf.split({x}, 2, axis=1)",
                *self.assigned("matrix", f"tf.concat([{two}, {one}], 1)"),
            ]
        if kind == 6:
            one, two = self.name("x"), self.name("x")
            self.tensors += [Tensor(one, "matrix"), Tensor(two, "matrix")]
            return [f"{one} = {two} = {x} * {self.constant()}"]
        if kind == 7:
            return self.assigned("matrix", f"{x} if FACTOR > 1.0 else {x} * {self.constant()}")
        name = self.random.choice([t for t in self.tensors if t.kind == "matrix" and not t.placeholder]).name
        return [f"{name} += {self.constant()}"]

    def branches(self, x: str) -> list[str]:
        """A tensor, or two of them, bound in branches of one condition."""
        values = [f"{self.some('matrix').name} {self.random.choice('+*')} {self.constant()}" for _ in range(3)]
        name = self.name("x")
        self.tensors.append(Tensor(name, "matrix"))
        test = f"FACTOR > {self.random.choice(['1.0', '9.0'])}:"
        if self.chance(0.3):
            return [f"{name} = {x}", f"if {test}", f"    {name} = {name} + 1.0"]
        heads = [f"if {test}", *(["elif len(words) > 7:"] if self.chance(0.4) else []), "else:"]
        second = self.name("x") if self.chance(0.4) else ""
        if second:
            self.tensors.append(Tensor(second, "matrix"))
        lines = []
        for head, value in zip(heads, values, strict=False):
            lines += [head, f"    {name} = {value}"]
            lines += [f"    {second} = {name} - 1.5"] if second else []
        return lines

    # --- runs ---------------------------------------------------------------------------------------------------------

    def feeds(self, fetch: str) -> dict[str, str]:
        """What is fed: what the fetch needs, and perhaps more."""
        found: dict[str, str] = {}
        needed, more = self.needed(fetch), self.chance(0.02)
        others = [t for t in self.tensors if not t.placeholder and t.kind in OTHERS and t.name in needed]
        if others and self.chance(0.08):
            other = self.random.choice(others)
            found[other.name] = self.random.choice(OTHERS[other.kind])
            needed = self.needed(fetch, other.name) if self.chance(0.7) else needed
        for tensor in self.tensors:
            if tensor.element or (tensor.default and self.chance(0.5)):
                continue
            if tensor.placeholder and (more or tensor.name in needed):
                choices = FEEDS[tensor.kind]
                value = self.random.choice([choices[0], choices[0], *choices])
                found[tensor.name] = value.replace("words", self.words)
        return found

    def needed(self, code: str, fed: str = "") -> set[str]:
        """All names that those of an expression are made of, where one is fed."""
        found, todo = set(), [code]
        while todo:
            for name in set(NAME.findall(todo.pop())) - found:
                found.add(name)
                if name == fed:
                    continue
                todo += [line for line in self.lines if line.lstrip().startswith(name) or f" {name} =" in line]
        return found

    def made(self) -> list[str]:
        return [tensor.name for tensor in self.tensors if not tensor.placeholder]

    def fetch(self) -> str:
        pick = self.random.random()
        made = self.made()
        every = [tensor.name for tensor in self.tensors] if self.chance(0.04) else made
        if self.several and self.chance(0.4):
            return self.random.choice(self.random.choice(self.several))
        one, two, three = (self.random.choice(every) for _ in range(3))
        if pick < 0.5:
            return one
        if pick < 0.55 and not self.finalized and not FIXED.search(one):
            return f"{one} * 2.0"
        if pick < 0.75:
            return f"[{one}, {two}]"
        if pick < 0.8:
            return f"[{one}, {two}, {three}]"
        if pick < 0.85:
            return f"({one}, {two})"
        if pick < 0.93:
            return f'{{"a": {one}, "b": {two}}}'
        return f'{{"a": [{one}, {two}], "b": ({three},)}}'

    def run(self, session: str) -> tuple[list[str], str]:
        """Statements that may have to stand before it, and the expression of a run."""
        fetch = self.fetch()
        feeds = self.feeds(fetch)
        feed = "{" + ", ".join(f"{key}: {value}" for key, value in feeds.items()) + "}"
        before = []
        pick = self.random.random()
        if pick > 0.94:
            made = f"{session}.make_callable({fetch}, [{', '.join(feeds)}])"
            values = ", ".join(feeds.values())
            self.numbers += 1
            ask = f"ask{self.numbers}"
            return ([f"{ask} = {made}"], f"{ask}({values})") if pick > 0.96 else ([], f"{made}({values})")
        if pick < 0.12:
            before = [f"feed = {feed}"]
            feed = "feed"
        simple = fetch.replace(".", "").replace("_", "").isalnum()
        if simple and self.chance(0.15):
            return before, f"{fetch}.eval({feed}, session={session})"
        word = "feed_dict=" if self.chance(0.5) else ""
        return before, f"{session}.run({fetch}, {word}{feed})"

    def results(self, session: str) -> tuple[list[str], list[str]]:
        """Lines that run the graph, and the names of what they leave behind."""
        lines: list[str] = []
        names: list[str] = []
        for number in range(self.random.randint(1, 3)):
            before, run = self.run(session)
            name = f"r{number}"
            pick = self.random.random()
            if pick < 0.12:
                lines += [f"{name} = []", "for batch in [words, words[::-1]]:"]
                self.words, words = "batch", self.words
                before, run = self.run(session)
                self.words = words
                lines += [f"    {each}" for each in [*before, f"{name}.append({run})"]]
            elif pick < 0.18:
                self.words, words = "batch", self.words
                _, run = self.run(session)
                while "feed)" in run or "=feed" in run:
                    _, run = self.run(session)
                self.words = words
                lines += [f"{name} = [{run} for batch in (words, words[::-1])]"]
            elif pick < 0.26 and not self.own:
                names_of_tensors = [t.name for t in self.tensors if t.kind == "matrix" and not t.placeholder]
                tensor = self.random.choice(names_of_tensors)
                feed = ", ".join(f"{key}: {value}" for key, value in self.feeds(tensor).items())
                lines += [f"{tensor} = {session}.run({tensor}, {{{feed}}})", f"{name} = {tensor}"]
                self.tensors = [t for t in self.tensors if t.name != tensor]
                if not any(t.kind == "matrix" and not t.placeholder for t in self.tensors):
                    return lines, [*names, name]
            elif pick < 0.32:
                one, two = self.random.choice(self.made()), self.random.choice(self.made())
                feed = ", ".join(f"{key}: {value}" for key, value in self.feeds(f"{one} {two}").items())
                lines += [f"{name}, second{number} = {session}.run([{one}, {two}], {{{feed}}})"]
                names.append(f"second{number}")
            elif pick < 0.34:
                lines += [*before, f"print({run})", f"{name} = {run if not before else 1.0}"]
            else:
                lines += [*before, f"{name} = {run}"]
            names.append(name)
            lines += self.changed(0.1)
        return lines, names

    def changed(self, of: float) -> list[str]:
        """Perhaps another value for something that tensors were built with."""
        if not self.captured or not self.chance(of):
            return []
        each = self.random.choice(self.captured)
        return self.random.choice(each.changes).split("\n")

    def initialised(self, session: str) -> list[str]:
        return [*self.tables(session), *self.started(session)]

    def tables(self, session: str) -> list[str]:
        everything = "tf.global_variables_initializer()", "tf.tables_initializer()"
        pick = self.random.randrange(6)
        if pick == 0:
            return [f"{session}.run({each})" for each in everything]
        if pick == 1:
            return [f"{session}.run(tf.group({', '.join(everything)}))"]
        if pick == 2:
            return [f"init = [{', '.join(everything)}]", f"{session}.run(init)"]
        if pick == 3:
            return [f"{each}.run(session={session})" for each in everything]
        if pick == 4:
            return [f"init = tf.group([{', '.join(everything)}])", f"init.run(session={session})"]
        return [f"{session}.run([{', '.join(everything)}])"]

    # --- whole programs -----------------------------------------------------------------------------------------------

    def head(self) -> list[str]:
        return ["words = ['a', 'b a']", "rows = np.linspace(-1.0, 1.0, 12).reshape(2, 6)", "FACTOR = 1.5"]

    def helper(self) -> list[str]:
        known = ["x * scale"] * 3 if self.globals and any(c.name == "scale" for c in self.captured) else []
        body = self.random.choice([*known, "x * FACTOR", "tf.nn.relu(x) + 1.0", "tf.tanh(x)", "x * scale_of(x)"])
        lines = ["def scale_of(x):", "    return 2.0"] if "scale_of" in body else []
        return [*lines, "def head(x):", f"    return {body}"]

    def setup(self) -> list[str]:
        """Python values that tensors are built with."""
        lines = []
        for _ in range(self.random.choice([0, 0, 1, 1, 2])):
            pool = CAPTURED if self.chance(0.3) else [c for c in CAPTURED if c.name in HARMLESS]
            each = self.random.choice(pool)
            if each.name not in {c.name for c in self.captured}:
                self.captured.append(each)
                lines += each.makes.split("\n")
        return lines

    def flat(self) -> tuple[list[str], list[str]]:
        """A graph and its runs, one statement after the other."""
        setup, graph = self.setup(), self.graph()
        change = self.changed(0.25)
        pick = self.random.randrange(5 if self.starts else 6)
        if pick == 0:
            start = self.initialised("sess")
            runs, names = self.results("sess")
            return [*setup, *graph, *change, "with tf.Session() as sess:", *indented([*start, *runs])], names
        if pick == 1:
            start = self.initialised("sess")
            runs, names = self.results("sess")
            block = [*graph, *change, "with tf.Session() as sess:", *indented([*start, *runs])]
            return [*setup, "with tf.Graph().as_default():", *indented(block)], names
        if pick == 2:
            start = self.initialised("session")
            runs, names = self.results("session")
            last = ["session.close()"] if self.chance(0.5) else []
            return [*setup, *graph, "session = tf.Session()", *start, *change, *runs, *last], names
        if pick == 3:
            start = self.initialised("sess")
            runs, names = self.results("sess")
            block = [*graph, *start, *change, *runs]
            return [*setup, "with tf.Graph().as_default(), tf.Session() as sess:", *indented(block)], names
        if pick == 4:
            start = self.initialised("sess")
            runs, names = self.results("sess")
            block = [*graph, "init_all = tf.group(tf.global_variables_initializer(), tf.tables_initializer())"]
            lines = [
                *setup,
                "graph = tf.Graph()",
                "with graph.as_default():",
                *indented(block),
                "sess = tf.Session(graph=graph)",
            ]
            return [*lines, "sess.run(init_all)", *self.started("sess"), *change, *runs], names
        self.finalized = True
        runs, names = self.results("sess")
        return [*setup, *graph, "with tf.train.MonitoredSession() as sess:", *indented([*change, *runs])], names

    def script(self) -> Text:
        self.globals = True
        lines, names = self.flat()
        return self.files([*self.head(), *self.helpers(), *lines], names)

    def helpers(self) -> list[str]:
        return self.helper() if self.needs_head else []

    def function(self) -> Text:
        lines, names = self.flat()
        arguments = self.random.choice(["words", "words", "words, FACTOR=2.0"])
        define = [f"def compute({arguments}):", *indented([*lines, f"return [{', '.join(names)}]"])]
        calls = ["all1 = compute(words)"]
        if self.chance(0.6):
            calls.append("all2 = compute(['c', 'd e'])")
        return self.spread(define, calls, ["compute"])

    def closure(self) -> Text:
        setup, graph = self.setup(), self.graph()
        start = ["sess = tf.Session()", *self.initialised("sess")]
        self.words = "batch"
        before, run = self.run("sess")
        if before:
            inner = ["def call(batch):", *indented([*before, f"return {run}"]), *self.changed(0.2), "return call"]
        elif self.chance(0.5):
            inner = [*self.changed(0.2), f"return lambda batch: {run}"]
        else:
            inner = ["def call(batch):", *indented([f"return {run}"]), *self.changed(0.2), "return call"]
        parameters = self.random.choice(["", "", "FACTOR=3.0"])
        define = [f"def make({parameters}):", *indented([*setup, *graph, *start, *inner])]
        calls = ["call = make()", "all1 = call(words)", "all2 = [call(b) for b in (words, ['z', 'y'])]"]
        if parameters:
            calls += ["all3 = make(FACTOR=0.5)(words)", "all4 = call(words)"]
        return self.spread(define, calls, ["make"])

    def classy(self) -> Text:
        setup = self.setup()
        attributes = [c for c in self.captured if c.name in HARMLESS and self.chance(0.6)]
        for each in attributes:
            own = f"self.{each.name}"
            self.captured[self.captured.index(each)] = Captured(
                own,
                each.makes.replace(each.name, own, 1),
                tuple(change.replace(each.name, own) for change in each.changes if "del" not in change),
                each.read.replace(each.name, own),
            )
            setup += [f"{own} = {each.name}"]
        self.own = "self."
        graph = self.graph()
        session = self.random.choice(["self.sess", "self.session"])
        start = [f"{session} = tf.Session()", *self.initialised(session)]
        if self.chance(0.3):
            start = [f"{session} = tf.Session(graph=graph)", f"{session}.run(init_all)", *self.started(session)]
            block = [*graph, "init_all = tf.group(tf.global_variables_initializer(), tf.tables_initializer())"]
            graph = ["graph = tf.Graph()", "with graph.as_default():", *indented(block)]
        methods, calls = [], ["encoder = Encoder()"]
        self.words = "batch"
        for number in range(self.random.randint(1, 2)):
            before, run = self.run(session)
            own = [c for c in self.captured if c.name.startswith("self.")]
            change = self.random.choice(self.random.choice(own).changes).split("\n") if own and self.chance(0.2) else []
            methods += [f"def embed{number}(self, batch):", *indented([*change, *before, f"return {run}"])]
            calls += [f"all{number} = encoder.embed{number}(words)"]
        if self.chance(0.5):
            calls += ["other = Encoder()", "all5 = other.embed0(['q', 'r'])", "all6 = encoder.embed0(words)"]
        if attributes and self.chance(0.25):
            calls += [f"encoder.{attributes[0].name} = {attributes[0].makes.partition(' = ')[2].replace('2.0', '6.0')}"]
            calls += ["all7 = encoder.embed0(words)"]
        build = ["def __init__(self):", *indented([*setup, *graph, *start])]
        if self.chance(0.4):
            build = ["def __init__(self):", "    self.build()", *indented(start)]
            if "graph=graph" in start[0]:
                build = ["def __init__(self):", *indented([*setup, *graph, *start])]
            else:
                build += ["def build(self):", *indented([*setup, *graph])]
        define = ["class Encoder(object):", *indented([*build, *methods])]
        return self.spread(define, calls, ["Encoder"])

    def handed(self) -> Text:
        """The session is a parameter of what runs the graph."""
        setup, graph = self.setup(), self.graph()
        self.words = "batch"
        before, run = self.run("sess")
        define = ["def embed(sess, batch):", *indented([*before, f"return {run}"])]
        calls = ["sess = tf.Session()", *self.initialised("sess"), *self.changed(0.2), "all1 = embed(sess, words)"]
        calls += ["all2 = embed(sess=sess, batch=['n', 'o p'])"]
        return self.files([*self.head(), *self.helpers(), *setup, *graph, *define, *calls], ["all1", "all2"])

    def spread(self, define: list[str], calls: list[str], names: list[str]) -> Text:
        """The definitions beside what uses them, or in a file of their own."""
        results = [line.partition(" = ")[0] for line in calls if line.startswith("all")]
        if self.chance(0.25):
            other = self.text([*self.head(), *self.helpers(), *define])
            way = self.random.choice([f"from helpers import {names[0]}", "import helpers"])
            if way == "import helpers":
                calls = [line.replace(f"{names[0]}(", f"helpers.{names[0]}(") for line in calls]
            main = "import numpy as np\n" + way + "\n\n" + "\n".join([*self.head(), *calls]) + "\n"
            return Text({ENTRY: main.encode(), "helpers.py": other}, tuple(results))
        return self.files([*self.head(), *self.helpers(), *define, *calls], results)

    def text(self, lines: Sequence[str]) -> bytes:
        return (HEAD + "\n" + "\n".join(lines) + "\n").encode()

    def files(self, lines: Sequence[str], names: Sequence[str]) -> Text:
        return Text({ENTRY: self.text(lines)}, tuple(names))


def indented(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" if line else line for line in lines]


def write(seed: int) -> Text:
    """A program; ``names`` lists the results that it leaves behind."""
    author = Author(seed)
    shapes = [
        author.script,
        author.script,
        author.function,
        author.closure,
        author.classy,
        author.classy,
        author.handed,
    ]
    return author.random.choice(shapes)()
