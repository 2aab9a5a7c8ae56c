"""What the interpreter finds: where modules come from, who calls them with what, and where they get out of sight."""

from __future__ import annotations

import pytest

from hubmigrate import sieve, source
from hubmigrate.interpret import interpret
from hubmigrate.project import Program
from hubmigrate.uses import ModuleCalled, ModuleEscapes, ModuleMade, ModuleRead, Symbol

HEAD = "import tensorflow as tf\nimport tensorflow_hub as hub\n"
M = 'hub.Module("x")'


def program(files: dict[str, str]) -> Program:
    raw = {path: text.encode() for path, text in files.items()}
    (component,) = sieve.select(sorted(raw), raw.__getitem__).components
    texts = {path: files[path] for path in component.files}
    modules = {path: source.parse(source.read(path, raw[path])) for path in component.files}
    return interpret(modules, texts, component.imports)


def called(text: str) -> list[str]:
    """What is certainly or possibly called as a module, by the text of the call."""
    found = program({"a.py": HEAD + text})
    uses = [use for use in found.all_uses() if isinstance(use, ModuleCalled)]
    code = found.files["a.py"].module.code_for_node
    return sorted(code(use.node) + ("" if use.certain else " ?") for use in uses)


CALLS = {
    "a name": (f"m = {M}\nm(1)", ["m(1)"]),
    "at once": (f"{M}(1)", [f"{M}(1)"]),
    "two names": (f"a = b = {M}\na(1); b(2)", ["a(1)", "b(2)"]),
    "before it is made": (f"m(1)\nm = {M}", []),
    "another name": (f"m = {M}\nn(1)", []),
    "name shadowed later": (f"m = {M}\nm = print\nm(1)", []),
    "name shadowed by a parameter": (f"m = {M}\ndef f(m):\n    m(1)\nf(print)", []),
    "name shadowed by a local": (f"m = {M}\ndef f():\n    m = print\n    m(1)\nf()", []),
    "name of the library shadowed": ("hub = other\nm = hub.Module('x')\nm(1)\nhub.Module", []),
    "deleted": (f"m = {M}\ndel m\nm(1)", []),
    "one of two": (f"m = {M} if x else print\nm(1)", ["m(1) ?"]),
    "or none": (f"m = None\nif x:\n    m = {M}\nm(1)", ["m(1)"]),
    "in one branch": (f"if x:\n    m = {M}\nelse:\n    m = print\nm(1)", ["m(1) ?"]),
    "in both branches": (f"if x:\n    m = {M}\nelse:\n    m = {M}\nm(1)", ["m(1)"]),
    "after try": (f"try:\n    m = {M}\nexcept OSError:\n    m = print\nm(1)", ["m(1) ?"]),
    "parameter": (f"def f(m):\n    return m(1)\nf({M})", ["m(1)"]),
    "keyword": (f"def f(x, m=None):\n    return m(1)\nf(1, m={M})", ["m(1)"]),
    "default": (f"def f(m={M}):\n    return m(1)\nf()", ["m(1)"]),
    "return": (f"def f():\n    return {M}\nf()(1)", ["f()(1)"]),
    "tuple of results": (f"def f():\n    return 1, {M}\nx, m = f()\nm(1)", ["m(1)"]),
    "closure": (f"def f():\n    m = {M}\n    def g():\n        return m(1)\n    return g\nf()()", ["m(1)"]),
    "lambda": (f"m = {M}\nf = lambda x: m(x)\nf(1)", ["m(x)"]),
    "lambda with a default": (f"f = lambda x, m={M}: m(x)\nf(1)", ["m(x)"]),
    "nonlocal": (
        f"def f():\n    m = None\n    def g():\n        nonlocal m\n        m = {M}\n    g()\n    m(1)\nf()",
        ["m(1)"],
    ),
    "global": (f"m = None\ndef f():\n    global m\n    m = {M}\ndef g():\n    return m(1)\nf(); g()", ["m(1)"]),
    "attribute": (
        f"class A:\n    def __init__(self):\n        self.m = {M}\n    def f(self):\n        self.m(1)\nA()",
        ["self.m(1)"],
    ),
    "attribute set from outside": (f"class A:\n    def f(self):\n        self.m(1)\na = A()\na.m = {M}", ["self.m(1)"]),
    "class attribute": (f"class A:\n    m = {M}\nA.m(1); A().m(2)", ["A().m(2)", "A.m(1)"]),
    "base class": (
        f"class A:\n    def __init__(self):\n        self.m = {M}\n"
        "class B(A):\n    def f(self):\n        self.m(1)\nB()",
        ["self.m(1)"],
    ),
    "subclass": (
        "class A:\n    def f(self):\n        self.m(1)\n"
        f"class B(A):\n    def __init__(self):\n        self.m = {M}\nB().f()",
        ["self.m(1)"],
    ),
    "super": (
        f"class A:\n    def make(self):\n        return {M}\n"
        "class B(A):\n    def f(self):\n        super().make()(1)\nB().f()",
        ["super().make()(1)"],
    ),
    "property": (f"class A:\n    @property\n    def m(self):\n        return {M}\nA().m(1)", ["A().m(1)"]),
    "staticmethod": (f"class A:\n    @staticmethod\n    def f(m):\n        m(1)\nA.f({M})", ["m(1)"]),
    "list": (f"ms = [{M}, {M}]\nms[0](1)\nfor m in ms:\n    m(2)", ["m(2)", "ms[0](1)"]),
    "list that grows": (f"ms = []\nms.append({M})\n[m(1) for m in ms]", ["m(1)"]),
    "dict": (f"ms = {{'a': {M}, 'b': print}}\nms['a'](1); ms['b'](2)", ["ms['a'](1)"]),
    "dict by a key that is not known": (f"ms = {{'a': {M}, 'b': print}}\nms[k](1)", ["ms[k](1) ?"]),
    "dict items": (f"ms = {{'a': {M}}}\nfor k, m in ms.items():\n    m(1)", ["m(1)"]),
    "zip": (f"for m, x in zip([{M}], [1]):\n    m(x)", ["m(x)"]),
    "starred": (f"a, *ms = [1, {M}]\nms[0](1)", ["ms[0](1) ?"]),
    "loop to a fixpoint": (
        f"a = b = c = None\nfor x in y:\n    if c: c(1)\n    c = b\n    b = a\n    a = {M}",
        ["c(1)"],
    ),
    "while": (f"m = None\nwhile x:\n    if m: m(1)\n    m = {M}", ["m(1)"]),
    "walrus": (f"if (m := {M}):\n    m(1)", ["m(1)"]),
    "with": (f"with tf.Graph().as_default():\n    m = {M}\nm(1)", ["m(1)"]),
    "comprehension's own name": (f"m = {M}\n[m for m in [print]]\nm(1)", ["m(1)"]),
    "generator": (f"def f():\n    yield {M}\nfor m in f():\n    m(1)", ["m(1)"]),
    "args": (f"def f(*ms):\n    ms[0](1)\nf({M})", ["ms[0](1)"]),
    "kwargs": (f"def f(**ms):\n    ms['m'](1)\nf(m={M})", ["ms['m'](1)"]),
    "spread dict": (f"def f(m):\n    m(1)\nf(**{{'m': {M}}})", ["m(1)"]),
    "partial": (f"import functools\ndef f(m, x):\n    m(x)\nfunctools.partial(f, {M})(1)", ["m(x)"]),
    "callback by map": (f"m = {M}\ntf.map_fn(lambda x: m(x), y)", ["m(x)"]),
    "callback by Python": (f"m = {M}\nlist(map(lambda x: m(x), y))", ["m(x)"]),
    "function that nothing calls": (f"m = {M}\ndef f(x):\n    m(x)", ["m(x)"]),
    "recursion": (f"def f(m, n):\n    m(n)\n    f(m, n - 1)\nf({M}, 3)", ["m(n)"]),
    "getattr": (f"class A: pass\na = A()\na.m = {M}\ngetattr(a, 'm')(1)", ["getattr(a, 'm')(1)"]),
}


@pytest.mark.parametrize("name", CALLS)
def test_calls(name: str) -> None:
    text, expected = CALLS[name]
    assert called(text + "\n") == sorted(expected)


ESCAPES = {
    "argument of a library": f"library.take({M})",
    "in a container": f"ms = [{M}]\nlibrary.take(ms)",
    "attribute of a library's object": f"library.thing.m = {M}",
    "item of a library's object": f"library.things['m'] = {M}",
    "setattr": f"setattr(x, 'm', {M})",
    "function of a Lambda layer": f"m = {M}\ntf.keras.layers.Lambda(m)",
    "called by map": f"list(map({M}, texts))",
    "result for callers that are not seen": f"def f():\n    return {M}\nlibrary.take(f)",
    "method of an object that is handed over": (
        "class A:\n    def f(self):\n        return hub.Module('x')\nlibrary.take(A())"
    ),
}


@pytest.mark.parametrize("name", ESCAPES)
def test_escapes(name: str) -> None:
    found = program({"a.py": HEAD + ESCAPES[name] + "\n"})
    (made,) = (use for use in found.all_uses() if isinstance(use, ModuleMade))
    assert [use.modules for use in found.all_uses() if isinstance(use, ModuleEscapes)] == [made.modules]


HARMLESS = [f"print({M})", f"m = {M}\nlen([m])", f"m = {M}\nassert m is not None", f"m = {M}\nisinstance(m, object)"]


@pytest.mark.parametrize("text", HARMLESS)
def test_no_escapes(text: str) -> None:
    assert not [use for use in program({"a.py": HEAD + text + "\n"}).all_uses() if isinstance(use, ModuleEscapes)]


def test_attributes_of_modules() -> None:
    found = program({"a.py": f"{HEAD}m = {M}\nm.variables\nprint(m.variable_map)\n"})
    names = [use.name for use in found.all_uses() if isinstance(use, ModuleRead)]
    assert names == ["variables", "variable_map"]


@pytest.mark.parametrize(
    ("spelled", "names"),
    [
        ("import tensorflow as t\nt.nn.relu(1)", ["nn.relu"]),
        ("import tensorflow.compat.v1 as t\nt.nn.relu(1)", ["nn.relu"]),
        ("import tensorflow\ntensorflow.nn.relu(1)", ["nn.relu"]),
        ("import tensorflow as t\nn = t.nn\nn.relu(1)", ["nn"]),
        ("import tensorflow as t\nt = 1\nt.nn.relu(1)", []),
        ("import other as t\nt.nn.relu(1)", []),
    ],
)
def test_names_of_tensorflow(spelled: str, names: list[str]) -> None:
    found = program({"a.py": f"import tensorflow_hub as hub\n{M}\n{spelled}\n"})
    symbols = [use for use in found.all_uses() if isinstance(use, Symbol) and use.library != "keras"]
    assert [use.name for use in symbols] == names


# --- several files ----------------------------------------------------------------------------------------------------

MAKER = f"import tensorflow_hub as hub\nimport tensorflow as tf\nm = {M}\ndef make():\n    return {M}\n"
FILES = {
    "a name": {"b.py": "from a import m\nimport tensorflow\nm(1)\n"},
    "another name for it": {"b.py": "from a import m as n\nimport tensorflow\nn(1)\n"},
    "the module": {"b.py": "import a\nimport tensorflow\na.m(1)\n"},
    "a function": {"b.py": "from a import make\nimport tensorflow\nmake()(1)\n"},
    "everything": {"b.py": "from a import *\nimport tensorflow\nm(1)\n"},
    "a name that is handed on": {"b.py": "from a import m\nimport tensorflow\n", "c.py": "from b import m\nm(1)\n"},
    "everything that is handed on": {"b.py": "from a import *\nimport tensorflow\n", "c.py": "import b\nb.m(1)\n"},
    "an attribute of the file": {"b.py": "import a\nimport tensorflow\na.n = a.m\n", "c.py": "import a, b\na.n(1)\n"},
    "an argument": {"b.py": "import tensorflow\ndef f(m):\n    m(1)\n", "c.py": "import a, b\nb.f(a.m)\n"},
    "a circle": {
        "b.py": "import tensorflow\nimport c\nfrom a import m\ndef f():\n    m(1)\n",
        "c.py": "import b\nb.f()\n",
    },
}


@pytest.mark.parametrize("name", FILES)
def test_across_files(name: str) -> None:
    found = program({"a.py": MAKER, **FILES[name]})
    calls = [use for use in found.all_uses() if isinstance(use, ModuleCalled)]
    assert len(calls) == 1
    assert calls[0].certain


def test_packages_and_relative_imports() -> None:
    files = {
        "p/__init__.py": "from .maker import make\n",
        "p/maker.py": MAKER,
        "p/user.py": "import tensorflow\nfrom . import make\nfrom .maker import m\nmake()(1)\nm(2)\n",
        "main.py": "import tensorflow\nimport p\np.make()(3)\n",
    }
    calls = [use for use in program(files).all_uses() if isinstance(use, ModuleCalled)]
    assert sorted(use.path for use in calls) == ["main.py", "p/user.py", "p/user.py"]


def test_the_order_of_the_files_makes_no_difference() -> None:
    files = {"a.py": MAKER, **FILES["a circle"]}
    expected = [type(use).__name__ for use in program(files).all_uses()]
    assert [type(use).__name__ for use in program(dict(reversed(files.items()))).all_uses()] == expected


def test_containers_that_hold_each_other_are_looked_into_once() -> None:
    """The ways through them are far more than could be gone one by one."""
    names = [f"d{number}" for number in range(40)]
    text = "".join(f"{name} = {{}}\n" for name in names)
    text += "".join(f"{name}[key()] = [{', '.join(names[:20])}]\n" for name in names)
    found = program({"a.py": f"{HEAD}{text}d0[key()] = {M}\nlibrary.use(d39)\n"})
    escapes = [use for use in found.all_uses() if isinstance(use, ModuleEscapes)]
    assert {use.reason for use in escapes} == {"is handed to code that is not seen"}
