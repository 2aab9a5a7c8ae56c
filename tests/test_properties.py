"""The promises, for programs that nobody wrote: idioms of TF1 Hub in every spelling, amid arbitrary Python.

A program is drawn as a few modules; each is a list of blocks of lines that are put together, indented into functions,
classes, loops and branches, and written with one newline, indentation and encoding. What it computes does not matter
here: all of it is read, some of it is migrated, and none of it may break a promise.
"""

from __future__ import annotations

import io
import re
import tempfile
import tokenize
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import hypothesmith
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from hubmigrate import engine
from hubmigrate.records import Options, RunResult
from hubmigrate.source import NEWLINE

FILES = dict[str, bytes]

checked = settings(
    deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.fixture(autouse=True)
def errors_are_contained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUBMIGRATE_DEBUG", raising=False)


# --- the vocabulary: one idiom a line, ¶ for the end of a line --------------------------------------------------------


def lines(table: str) -> list[str]:
    return [row.replace("¶", "\n") for row in table.strip("\n").split("\n")]


HUBS = dict(
    row.split(" -> ")
    for row in lines("""
import tensorflow_hub as hub -> hub.Module
import tensorflow_hub as hub  # models -> hub . Module
import tensorflow_hub -> tensorflow_hub.Module
from tensorflow_hub import Module -> Module
from tensorflow_hub import Module as M -> M
import os; import tensorflow_hub as h -> (h).Module
""")
)
TENSORFLOWS = dict(
    row.split(" -> ")
    for row in lines("""
import tensorflow as tf -> tf
import tensorflow as tf  # 1.15 -> tf
import tensorflow -> tensorflow
import numpy as np, tensorflow as T -> T
import tensorflow.compat.v1 as tf -> tf
import tensorflow as tf¶import keras.backend as K¶from keras.layers import Lambda, Input -> tf
import tensorflow as tf¶from tensorflow.keras import backend as K -> tf
from tensorflow import Session, constant -> tf
from tensorflow import *¶import tensorflow as tf -> tf
""")
)
HANDLES = lines("""
"https://tfhub.dev/google/nnlm-en-dim50/1"
'https://tfhub.dev/google/elmo/2'
"https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2"
"https://example.com/m/1"
URL + "/1"
""")
ARGUMENTS = ["", "", ", trainable=False", ", False", ', name="m"', ', tags={"train"}', ",  # why\n    trainable=False"]
INPUTS = lines("""
["a", "b"]
texts
inputs=texts
TF.constant(texts)
rows
x if x else texts
["a"]
[¶    'a',  # first¶    # between¶    'b',¶]
{"input_ids": ids, "input_mask": mask}
dict(tokens=tokens, sequence_len=lengths)
features
""")
SUFFIXES = ["", "", ", as_dict=True", ', signature="tokens", as_dict=True', ", None"]
TAILS = ["", "", '["default"]', ".shape", " + 1"]
STATEMENTS = lines("""
NAME = MADE
NAME = MADE  # the module
NAME = other = MADE; x = 1
NAME: object = MADE
self.NAME = MADE
x = USED
x = USED; y = USED
x = (USED)
x = [USED,  # first¶     USED]
print(USED)  # shown
y = session.run(USED)
session.run([USED, USED], feed_dict={rows: texts})
modules = [MADE, MADE]¶x = modules[0](texts)
x = [module(texts) for module in [MADE, NAME]]
def make(): return MADE¶x = make()(texts)
x = (lambda texts: USED)(texts)
x = NAME(NAME(texts))
def get(module):¶    return module(texts)¶¶¶get(NAME)
class Encoder(object):¶    def __init__(self):¶        self.m = MADE¶    def __call__(self, x):¶        return self.m(x)
return USED
rows = TF.placeholder(TF.string, [None])
session = TF.Session()
session = TF.Session(graph=TF.Graph())
session.run(TF.global_variables_initializer())
session.run([TF.global_variables_initializer(),  # all¶             TF.tables_initializer()])
x = TF.layers.dense(x, 2)
x = TF.nn.dropout(x, 0.5)
x = TF.reduce_mean(x, axis=1)
x = Lambda(lambda x: USED)(Input(shape=(1,), dtype=TF.string))
K.set_session(session)
texts = ['a', 'b']
URL = 'https://tfhub.dev/google/elmo'
features = {'tokens': texts}
""")
SPOILERS = lines("""
NAME.variables
library.take(NAME)
NAME = None
del NAME
NAME = TF = None
TF.contrib.x(NAME)
TF.train.AdamOptimizer(1e-3).minimize(x)
NAME.get_input_info_dict()
return NAME
global NAME
yield USED
x = NAME(*args)
x = NAME(texts, **options)
x = NAME(texts, as_dict=flag)
if TF.__version__ < '2': pass
TF.set_random_seed(1)
from somewhere import *
x = TF.train.Saver()
""")
FRAMES = lines("""
if flag:
if not flag:¶    pass¶else:
for item in range(3):
while True:
with TF.Graph().as_default():
with TF.Session() as session:  # opened
graph = TF.Graph()¶with graph.as_default():
def build(texts, flag=None):
@decorated¶def main(*args, **options):
class Encoder(object):
class Encoder(Base):¶    '''Encodes.'''
def __init__(self, texts):
if __name__ == '__main__':
async def serve(request):
try:¶    pass¶except ImportError:
""")
COMMENTS = ["# a comment", "# coding of things", "#", "# type: ignore", "\n# alone\n", "'text'", "pass"]
HEADS = ["", '"""What it does."""', "# -*- header -*-", "from __future__ import print_function"]
FIRST = ["rows = NAME(texts)", "def call(texts):\n    return USED", "print(NAME(['a']))  # it", "x = USED"]


def framed(frame: str, body: str) -> str:
    return "\n".join([frame, *(f"    {line}" if line else line for line in body.split("\n"))])


def joined(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)


LINES = st.sampled_from([*STATEMENTS * 4, *COMMENTS * 3, *SPOILERS])
BODIES = st.recursive(
    st.lists(LINES, min_size=1, max_size=4).map(lambda rows: joined([*rows, "pass"])),
    lambda inner: st.one_of(
        st.builds(framed, st.sampled_from(FRAMES), inner), st.lists(inner, min_size=1, max_size=3).map(joined)
    ),
    max_leaves=4,
)
MADE = st.builds("MODULE({}{})".format, st.sampled_from(HANDLES), st.sampled_from(ARGUMENTS))
USED = st.builds(
    "{}({}{}){}".format,
    st.sampled_from(["NAME", "NAME", "NAME", "MADE", "NAME"]),
    *(st.sampled_from(table) for table in (INPUTS, SUFFIXES, TAILS)),
)


def ways(other: str) -> list[str]:
    """How a module of the program takes things from another one."""
    return [f"import {other}", f"from {other} import make, embed", f"import {other} as m", f"from {other} import *"]


@st.composite
def modules(draw: st.DrawFn, others: tuple[str, ...] = ()) -> str:
    """One module: imports, code, and what it takes from other modules of the program."""
    hub, tensorflow = draw(st.sampled_from(list(HUBS))), draw(st.sampled_from(list(TENSORFLOWS)))
    local = [draw(st.sampled_from(ways(other))) for other in others if draw(st.booleans())]
    imports = draw(st.permutations([hub, tensorflow, *local]))
    first, body, last = draw(st.sampled_from(FIRST)), draw(BODIES), draw(st.sampled_from(COMMENTS))
    text = joined([draw(st.sampled_from(HEADS)), *imports, "NAME = MADE", first, body, last])
    for word, strategy in (("USED", USED), ("MADE", MADE)):
        while word in text:
            text = text.replace(word, draw(strategy), 1)
    name = draw(st.sampled_from(["embed", "m", "é", "x"]))
    names = {"NAME": name, "MODULE": HUBS[hub], "TF": TENSORFLOWS[tensorflow]}
    return re.sub(r"\b(?:NAME|MODULE|TF)\b", lambda match: names[match[0]], text) + "\n"


def compiles(text: str) -> bool:
    try:
        compile(text, "generated", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


sources = modules().filter(compiles)

OPTIONS = st.builds(
    Options,
    target=st.sampled_from(["auto", "auto", "graph", "eager"]),
    style=st.sampled_from(["load", "load", "auto", "load", "keras"]),
    tf=st.sampled_from([">=2.15", "==2.15.*", ">=2.16", ">=1.15,<2.22"]),
    ignore=st.sampled_from([(), (), (), (), (), ("HUB2",), ("HUB102",)]),
    safe_only=st.sampled_from([False, False, True]),
)

LAYOUTS = st.tuples(
    st.sampled_from(["\n", "\n", "\r\n", "\r"]),
    st.sampled_from(["    ", "\t", "  "]),
    st.sampled_from(["utf-8", "utf-8-sig", "latin-1", "utf-8 "]),
    st.booleans(),
)


def written(text: str, layout: tuple[str, str, str, bool]) -> bytes:
    """The bytes of a program in a layout: newline, indentation, encoding, and whether its last line ends."""
    newline, indent, encoding, ends = layout
    lines = [indent * ((len(line) - len(line.lstrip(" "))) // 4) + line.lstrip(" ") for line in text.split("\n")]
    if encoding.strip() != encoding or encoding == "latin-1":
        lines.insert(0, f"# coding: {encoding.strip()}")
    body = newline.join(lines)
    return (body if ends else body.rstrip()).encode(encoding.strip())


# --- the promises -----------------------------------------------------------------------------------------------------


def run(files: Mapping[str, bytes], options: Options) -> RunResult:
    result = engine.run_text(files, options)
    broken = [failure for failure in result.all_failures if failure.code == "HUB909"]
    assert not broken, broken
    return result


def after(files: Mapping[str, bytes], result: RunResult) -> FILES:
    return {**files, **{file.path: file.after for file in result.files}}


def decoded(raw: bytes) -> str:
    encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
    return raw.decode(encoding)


def comments(raw: bytes) -> Counter[str]:
    tokens = tokenize.generate_tokens(io.StringIO(NEWLINE.sub("\n", decoded(raw))).readline)
    return Counter(token.string.rstrip() for token in tokens if token.type == tokenize.COMMENT)


def keeps_promises(files: FILES, options: Options) -> FILES:
    """Runs the tool, and checks all that can be said about any program."""
    result = run(files, options)
    new = after(files, result)
    event(f"changes {sum(file.changed for file in result.files)} of {len(files)} files")
    for file in result.files:
        if file.failure is not None:
            assert not file.changed
            continue
        compile(file.after, file.path, "exec", dont_inherit=True)
        assert not comments(file.before) - comments(file.after)
        assert same_layout(file.before, file.after)
        assert line_ends_are_kept(file.before, file.after)
        for finding in file.findings:
            assert 1 <= finding.line <= len(NEWLINE.split(decoded(file.before)))
    again = run(new, options)
    assert after(new, again) == new
    return new


def same_layout(old: bytes, new: bytes) -> bool:
    def marks(raw: bytes) -> tuple[bool, set[str], bool]:
        return raw.startswith(b"\xef\xbb\xbf"), set(NEWLINE.findall(decoded(raw))), raw.endswith((b"\n", b"\r"))

    (bom, newlines, ends), (new_bom, new_newlines, new_ends) = marks(old), marks(new)
    return (bom, ends) == (new_bom, new_ends) and (new_newlines <= newlines or not newlines)


def line_ends_are_kept(old: bytes, new: bytes) -> bool:
    """Whether no line that keeps its text has another end."""
    before, now = (Counter(split_after_ends(decoded(raw))) for raw in (old, new))
    gone, come = (
        {line.rstrip("\r\n"): line for line in lines if line.strip()} for lines in (before - now, now - before)
    )
    return all(gone[text] == come[text] for text in gone.keys() & come.keys())


def split_after_ends(text: str) -> list[str]:
    return [line + end for line, end in zip(NEWLINE.split(text), [*NEWLINE.findall(text), ""], strict=True)]


@settings(checked, max_examples=250)
@given(sources, OPTIONS, LAYOUTS)
def test_one_file(text: str, options: Options, layout: tuple[str, str, str, bool]) -> None:
    raw = written(text, layout)
    keeps_promises({"program.py": raw}, options)


@settings(checked, max_examples=80)
@given(sources, OPTIONS)
def test_safe_first_and_then_all_is_all_at_once(text: str, options: Options) -> None:
    if options.target == "auto":  # dissolves the sessions of programs that it migrates, and of no others
        options = options._replace(target="eager")
    files = {"program.py": text.encode()}
    everything, safe = options._replace(safe_only=False), options._replace(safe_only=True)
    at_once = after(files, run(files, everything))
    first = after(files, run(files, safe))
    assert after(first, run(first, everything)) == at_once
    assert after(first, run(first, safe)) == first


@st.composite
def programs(draw: st.DrawFn) -> FILES:
    """Several modules that import each other, in any direction."""
    names = ("main", "models", "pkg.maker")[: draw(st.integers(2, 3))]
    files = {"pkg/__init__.py": draw(st.sampled_from([b"", b"from pkg.maker import make\n"]))}
    for name in names:
        text = draw(modules(tuple(other for other in names if other != name)).filter(compiles))
        files[name.replace(".", "/") + ".py"] = text.encode()
    return files


@settings(checked, max_examples=60)
@given(programs(), OPTIONS, st.randoms(use_true_random=False))
def test_several_files_in_any_order(files: FILES, options: Options, chance: object) -> None:
    new = keeps_promises(files, options)
    paths = list(files)
    chance.shuffle(paths)  # type: ignore[attr-defined]
    renamed = {path: files[path] for path in paths}
    assert after(files, run(renamed, options)) == new


@contextmanager
def tree(files: FILES) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for path, raw in files.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(raw)
        yield Path(folder)


@settings(checked, max_examples=8)
@given(st.lists(programs(), min_size=5, max_size=6), OPTIONS, st.randoms(use_true_random=False))
def test_any_number_of_processes(drawn: list[FILES], options: Options, chance: object) -> None:
    """Cold (nothing was run in this order before) and warm (again, with the same processes' caches)."""
    files = {f"p{number}/{path}": raw for number, program in enumerate(drawn) for path, raw in program.items()}
    with tree(files) as folder:
        paths = [str(folder / path) for path in files]
        expected = engine.run([str(folder)], options, jobs=1)
        for jobs in (4, 2, 1):
            chance.shuffle(paths)  # type: ignore[attr-defined]
            assert engine.run(paths, options, jobs=jobs) == expected
        assert engine.run([str(folder)], options, jobs=2) == expected


# --- arbitrary Python -------------------------------------------------------------------------------------------------

HUB = "import tensorflow as tf\nimport tensorflow_hub as hub\n{}\nm = hub.Module('https://e.com/m/1')\nm(['a'])\n{}\n"


def readable(text: str) -> bool:
    return compiles(text) and "\0" not in text and is_tokenized(text)


def is_tokenized(text: str) -> bool:
    """Whether ``tokenize``, which counts the comments here, reads what the compiler reads."""
    try:
        return bool(list(tokenize.generate_tokens(io.StringIO(NEWLINE.sub("\n", text)).readline)))
    except (tokenize.TokenError, SyntaxError):
        return False


# The grammar strategy throws most of what it draws away; how much is a matter of luck.
@settings(checked, max_examples=60, suppress_health_check=list(HealthCheck))
@given(hypothesmith.from_grammar("file_input"), hypothesmith.from_node(), st.booleans())
def test_amid_arbitrary_python(above: str, below: str, late: bool) -> None:
    text = HUB.format("", f"{above}\n{below}") if late else HUB.format(above, below)
    if readable(text):
        try:
            raw = text.encode()
        except UnicodeEncodeError:
            return
        keeps_promises({"program.py": raw}, Options(style="load"))
