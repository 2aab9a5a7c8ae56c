"""``hubmigrate verify PROGRAM`` tells the truth: what is run, what is compared, and what proves nothing."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import harness
import pytest
from click.testing import CliRunner

from hubmigrate import engine
from hubmigrate.cli import cli
from hubmigrate.journal import Journal, originals
from hubmigrate.records import Options
from hubmigrate.verify import devices, envs, subjects
from hubmigrate.verify.closeness import STANDARD
from hubmigrate.verify.compare import Verdict
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.pool import Pool
from hubmigrate.verify.proof import Pair, Settings, verify
from hubmigrate.verify.stubs import cached_name
from hubmigrate.verify.texts import compare_texts
from hubmigrate.verify.trees import CannotVerify

HEAD = """
import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
tf.disable_v2_behavior()
"""
BEFORE = HEAD + 'module = hub.Module("https://example.com/modules/simple/1")\n'
AFTER = HEAD + 'module = hub.load("https://example.com/modules/simple/1")\n'
OLD_CALL = "y = module(np.float32([[1, 2, 3]]))\n"
NEW_CALL = 'y = module.signatures["default"](tf.constant([[1, 2, 3]], tf.float32))["default"]\n'
RUN = """
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    z = session.run(y)
"""
HEADS = BEFORE + OLD_CALL + RUN, AFTER + NEW_CALL + RUN
"""A program before and after, which agree."""

Check = Callable[..., Pair]


@pytest.fixture
def check(pool: Pool, tmp_path: Path) -> Check:
    """Verifies two texts of one program, and gives the only pair."""

    def check(before: str, after: str, settings: Settings | None = None, **files: str) -> Pair:
        for side, text in (("before", before), ("after", after)):
            folder = tmp_path / side
            folder.mkdir()
            (folder / "program.py").write_text(text)
            for name, content in files.items():
                (folder / f"{name}.py").write_text(content)
        subject = subjects.program(tmp_path / "after" / "program.py", before=str(tmp_path / "before"))
        (pair,) = verify(subject, settings or Settings(timeout=60.0), pool).pairs
        return pair

    return check


def verdicts(pair: Pair) -> dict[str, Verdict]:
    return {row.name: row.verdict for row in pair.rows}


def test_equal_programs_are_equal(check: Check) -> None:
    pair = check(*HEADS)
    assert (pair.status, pair.failure) == (0, "")
    assert verdicts(pair)["z"] in (Verdict.EQUAL, Verdict.CLOSE)
    assert verdicts(pair)["y"] is Verdict.NOT_COMPARED
    call = next(row for row in pair.rows if row.name.startswith("Hub call"))
    assert call.name == "Hub call program.py:7 [default] 'default'"
    assert call.verdict in (Verdict.EQUAL, Verdict.CLOSE)


LIES = {
    "another number": ("w = z.tolist()", "w = (z + 1e-3).tolist()", "w"),
    "a changed dtype": ("w = z", "w = z.astype('float64')", "w"),
    "a changed shape": ("w = z", "w = z[0]", "w"),
    "NaN": ("w = z", "w = z * np.nan", "w"),
    "NaN before": ("w = [1.0, np.nan]", "w = [1.0, 2.0]", "w"),
    "text": ("w = 'a' * len(z)", "w = 'b' * len(z)", "w"),
    "a value that is gone": ("w = z", "v = z", "w"),
    "a printed number": ("print('loss', z.sum())", "print('loss', z.sum() + 1)", "standard output"),
    "a printed word": ("print('cat', z.sum())", "print('dog', z.sum())", "standard output"),
    "a line that is gone": ("print(z.sum()); print(1)", "print(z.sum())", "standard output"),
    "a saved array": ("np.save('out.npy', z)", "np.save('out.npy', z + 1)", "file out.npy"),
    "one of the saved arrays": ("np.savez('out', a=z, b=z)", "np.savez('out', a=z, b=-z)", "file out.npz"),
    "saved text": ("np.savetxt('out.txt', z)", "np.savetxt('out.txt', z * 2)", "file out.txt"),
    "an array that is not saved": ("np.save('out.npy', z)", "", "file out.npy"),
    "an exit status": ("import sys; sys.exit(3)", "import sys; sys.exit(4)", "exit status"),
    "a small number beside a large one": ("print(1e6, 'loss', 0.5)", "print(1e6, 'loss', 0.9)", "standard output"),
    "the size of an array": ("print('(?, 3)')", "print('(2, 4)')", "standard output"),
    "a number that looks like a version": ("print('3.12')", "print('3.13')", "standard output"),
    "text that spells a number": ("w = 'p = %.4f' % z.sum()", "w = 'p = %.4f' % (z.sum() + 1)", "w"),
    "a value that was not there": ("if z is None: w = 1", "w = 1", "w"),
    "a saved report": (
        "import json; json.dump(z.tolist(), open('r.json', 'w'))",
        "import json; json.dump((z + 1).tolist(), open('r.json', 'w'))",
        "file r.json",
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_difference_is_found(check: Check, lie: str) -> None:
    old, new, name = LIES[lie]
    pair = check(f"{HEADS[0]}{old}\n", f"{HEADS[1]}{new}\n")
    assert pair.status == 1
    bad = [row for row in pair.rows if row.verdict in (Verdict.DIFFERS, Verdict.MISSING)]
    assert [row.name for row in bad] == [name], [row.detail for row in bad]


SAME = {
    "an exit status": "import sys; sys.exit(3)",
    "NaN": "w = z * np.nan",
    "a tensor that is printed": "print(y, 'and', z.sum())",
    "versions": "print(tf.__version__, np.__version__, hub.__version__)",
    "objects": "print(module, session)",
    "scalars in a list": "print([z[0, 0], z.sum()])",
    "files": "np.save('a.npy', z); np.savez_compressed('b', z=z); np.savetxt('c.csv', z)",
    "the scratch folder": "import os; here = os.getcwd(); print(here)",
    "random numbers": "noise = np.random.rand(3); print(noise); np.save('noise.npy', noise)",
    "the order of a set": "names = list({'cat', 'dog', 'fog', 'mat', 'rat', 'sat', 'the'}); print(names)",
    "the class of a tensor": "print(type(y), y.shape, repr(y.shape))",
    "text that spells numbers": "w = str(z.tolist()); import json; json.dump(w, open('r.json', 'w'))",
    "the time": "import time; start = time.time(); print('took', start)",
}


@pytest.mark.parametrize("what", SAME)
def test_no_false_alarm(check: Check, what: str) -> None:
    pair = check(*(f"{text}{SAME[what]}\n" for text in HEADS))
    assert (pair.status, pair.failure) == (0, ""), [row for row in pair.rows if row.verdict is Verdict.DIFFERS]


def test_what_is_not_deterministic_is_said_so(check: Check) -> None:
    line = "noise = np.random.rand(3)\nprint('noise', noise)\nprint('sum', z.sum())\n"
    pair = check(*(text + line for text in HEADS))
    row = next(row for row in pair.rows if row.name == "noise")
    assert (row.verdict, row.detail) == (Verdict.NOT_COMPARED, "not deterministic: two runs of the reference differ")
    assert verdicts(pair)["standard output"] in (Verdict.EQUAL, Verdict.CLOSE)


PRINTS = {
    "a tensor that has its value": (
        "print(y)",
        "print('tf.Tensor(\\n[[0.5 1.5]\\n [2.5 3.5]], shape=(2, 2), dtype=float32)')",
    ),
    "a size that is known now": ("print('(?, 512)', 'TensorShape([Dimension(None)])')", "print('(2, 512)', '(2,)')"),
    "brackets": ("print([1, 2.5])", "print((1, 2.5))"),
}


@pytest.mark.parametrize("what", PRINTS)
def test_what_is_printed_in_another_way_raises_no_alarm(check: Check, what: str) -> None:
    pair = check(*(f"{text}print(z.sum())\n{line}\n" for text, line in zip(HEADS, PRINTS[what], strict=True)))
    assert (pair.status, pair.failure) == (0, ""), [row for row in pair.rows if row.verdict is Verdict.DIFFERS]


def test_a_new_name_of_the_migration_is_no_difference(check: Check) -> None:
    assert check(HEADS[0], HEADS[1] + "w = 1\n").status == 0


def test_what_is_too_long_is_said_so(check: Check) -> None:
    pair = check(*(f"{text}print('x ' * 600_000)\n" for text in HEADS))
    said = "of standard output the first megabyte is compared, and nothing that comes after it"
    assert pair.notes == (f"before: {said}", f"after: {said}")


@pytest.mark.parametrize(
    "text", ["x " * 200_000, "[1 2\n" * 80_000, "tf.Tensor(" * 40_000, "1.5 " * 100_000, "a\rb" * 99_999]
)
def test_long_output_takes_time_in_proportion(text: str) -> None:
    start = time.process_time()
    assert compare_texts("standard output", text, text, STANDARD).verdict is Verdict.EQUAL
    assert time.process_time() - start < 30, "quadratic, it would be minutes"


def test_a_seed_of_the_graph_is_named(check: Check) -> None:
    draw = "with tf.Session() as session: w = session.run(tf.random.uniform([2]))\n"
    pair = check(HEADS[0].replace("module =", "tf.set_random_seed(1)\nmodule =") + draw, HEADS[1] + draw)
    assert pair.status == 1
    assert any("operations that draw seeds of their own" in note for note in pair.notes)


def test_a_difference_beside_random_numbers_is_one(check: Check) -> None:
    line = "noise = np.random.rand(3)\nprint('noise', noise)\n"
    pair = check(f"{HEADS[0]}{line}print('sum', z.sum())\n", f"{HEADS[1]}{line}print('sum', 2 * z.sum())\n")
    assert verdicts(pair)["noise"] is Verdict.NOT_COMPARED
    assert verdicts(pair)["standard output"] is Verdict.DIFFERS


def test_nothing_compared_is_no_success(check: Check) -> None:
    pair = check("import tensorflow_hub as hub\nHANDLE = 'h'\n", AFTER + "HANDLE = 'h'\n")
    assert pair.status == 2
    assert pair.failure.startswith("0 values compared (HANDLE: a constant of the program")


def test_a_program_that_never_reaches_hub_proves_nothing(check: Check) -> None:
    old = "import numpy as np\nx = np.arange(3)\n"
    pair = check(old, old + "if len(x) > 3:\n    import tensorflow_hub as hub\n    hub.load('no')\n")
    assert (pair.status, pair.failure) == (2, "the migrated program never reaches a Hub call")


@pytest.mark.parametrize(
    ("before", "after", "status", "detail"),
    [
        ("1 / 0\n", HEADS[1], 2, "before ZeroDivisionError: division by zero"),
        (HEADS[0], "1 / 0\n", 1, "after ZeroDivisionError: division by zero"),
        (HEADS[0], "import os; os.abort()\n", 1, "after died: killed by signal 6"),
        (HEADS[0], "while True: pass\n", 2, "after timeout: still running after 8 s"),
        (HEADS[0], "x = []\nwhile True: x.append(bytearray(10**8) + b'x')\n", 2, "after memory: uses more than 900 MB"),
    ],
    ids=["before", "after", "abort", "hanging", "eating"],
)
def test_a_crash_is_its_own(check: Check, before: str, after: str, status: int, detail: str) -> None:
    pair = check(before, after, Settings(timeout=8.0, memory=900 * 10**6))
    assert (pair.status, pair.rows[0].verdict, pair.rows[0].detail) == (status, Verdict.CRASHED, detail)


# --- where before and after come from ---------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one program that is not migrated yet."""
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    root = tmp_path / "project"
    (root / "data").mkdir(parents=True)
    (root / "setup.py").touch()
    (root / "data" / "x.txt").write_text("1 2 3\n")
    (root / "app.py").write_text(
        BEFORE.replace("tensorflow.compat.v1", "tensorflow").replace("tf.disable_v2_behavior()\n", "")
        + "x = np.loadtxt('data/x.txt', dtype='float32')[None]\ny = module(x)\n"
        + RUN
        + "open('data/x.txt', 'w').write('spoilt')\nopen('new.txt', 'w').close()\n"
    )
    monkeypatch.chdir(root)
    return root


def migrate(root: Path) -> None:
    engine.apply(engine.run([str(root)], Options(tf=">=2.15")), str(root))


def listing(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file() and ".git" not in path.parts}


def test_the_journal_knows_what_it_was(pool: Pool, project: Path) -> None:
    with pytest.raises(CannotVerify, match="the undo journal has no run that changed"):
        subjects.program(project / "app.py")
    migrate(project)
    files = listing(project)
    subject = subjects.program(project / "app.py")
    (pair,) = verify(subject, Settings(), pool).pairs
    assert (pair.status, pair.failure, subject.origin, pair.notes) == (0, "", "the undo journal", ())
    assert verdicts(pair)["z"] in (Verdict.EQUAL, Verdict.CLOSE)
    assert listing(project) == files, "what programs write must not touch the user's files"


def test_a_file_that_changed_since_is_named(project: Path) -> None:
    migrate(project)
    app = project / "app.py"
    app.write_text(app.read_text() + "extra = 1\n")
    assert subjects.program(app).notes == ("app.py has changed since its migration",)


def test_a_revision_of_git(pool: Pool, project: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        subprocess.run(["git", "-C", str(project), *identity, *arguments], check=True, capture_output=True)

    git("init", "-q")
    (project / "old.py").write_text("gone = 1\n")
    git("add", "app.py", "old.py")  # the data is not tracked
    git("commit", "-q", "-m", "before")
    git("rm", "-q", "old.py")
    migrate(project)
    (project / "added.py").write_text("")
    git("add", ".")
    subject = subjects.program(project / "app.py", before="HEAD")
    assert subject.before.without == {"added.py", "setup.py", "data/x.txt"}
    (pair,) = verify(subjects.program(project / "app.py", before="HEAD"), Settings(), pool).pairs
    assert pair.failure.startswith("before could not run"), "data that is new in the index is not there before"
    git("reset", "-q")
    (pair,) = verify(subjects.program(project / "app.py", before="HEAD"), Settings(), pool).pairs
    assert (pair.status, pair.failure) == (0, "")
    with pytest.raises(CannotVerify, match="--before takes a folder or a revision"):
        subjects.program(project / "app.py", before="nosuchrevision")


def test_a_folder_that_is_too_large_is_not_copied(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate(project)
    monkeypatch.setattr("hubmigrate.verify.trees.MOST_FILES", 2)
    with pytest.raises(CannotVerify, match="narrow it with --root"):
        subjects.program(project / "app.py")


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_line(project: Path, pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def verify_app(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(cli, ["verify", *arguments])
        return result.exit_code, result.output

    assert verify_app("app.py")[0] == 2
    assert verify_app() == (2, verify_app()[1])
    assert verify_app("nothing.py") == (2, "Error: nothing.py: no such file\n")
    migrate(project)
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(ensure_models()))
    monkeypatch.setattr("hubmigrate.cli.proving.Pool", lambda *_, **__: contextlib.nullcontext(pool))
    status, output = verify_app("app.py", "-x", "--flag")
    assert (status, output.splitlines()[-1].partition(" (")[0]) == (0, "app.py: the same")
    app = project / "app.py"
    app.write_text(app.read_text() + "import sys\nz += len(sys.argv)\n")
    status, output = verify_app("app.py", "-x", "--flag")
    assert status == 1
    assert "note: app.py has changed since its migration" in output


# --- libraries, notebooks, environments, devices ----------------------------------------------------------------------

LIBRARY = """
import tensorflow as tf
import tensorflow_hub as hub


def encode(rows):
    with tf.Graph().as_default(), tf.Session() as session:
        module = hub.Module("https://example.com/modules/simple/1")
        result = module(rows)
        session.run(tf.global_variables_initializer())
        return session.run(result)
"""


def test_a_library_is_verified_by_a_call(pool: Pool, project: Path) -> None:
    (project / "lib").mkdir()
    (project / "lib" / "__init__.py").touch()
    (project / "lib" / "vectors.py").write_text(LIBRARY)
    migrate(project)
    subject = subjects.call("lib.vectors:encode([[1.0, 2.0, 3.0]])")
    (pair,) = verify(subject, Settings(), pool).pairs
    assert pair.status == 0, pair
    assert verdicts(pair)["lib.vectors:encode([[1.0, 2.0, 3.0]])"] in (Verdict.EQUAL, Verdict.CLOSE)
    for spec in ("encode(1)", "lib.vectors:encode(", "lib vectors:f()"):
        with pytest.raises(CannotVerify, match="--call"):
            subjects.call(spec)


def test_a_notebook_is_verified_cell_by_cell_in_order(pool: Pool, project: Path) -> None:
    cells = [
        "%matplotlib inline\nimport tensorflow as tf\nimport tensorflow_hub as hub",
        LIBRARY,
        "v = encode([[1, 2, 3]])",
    ]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": 1, "source": c} for c in cells]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    (project / "book.ipynb").write_text(json.dumps(notebook))
    migrate(project)
    (pair,) = verify(subjects.program(project / "book.ipynb"), Settings(), pool).pairs
    assert (pair.status, verdicts(pair)["v"] in (Verdict.EQUAL, Verdict.CLOSE)) == (0, True), pair


def cells(*sources: str) -> str:
    made = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": 1, "source": c} for c in sources]
    made.insert(1, {"cell_type": "markdown", "metadata": {}, "source": "# About"})
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def test_places_in_a_notebook_are_cells_and_lines(pool: Pool, tmp_path: Path) -> None:
    for side, head, line in (("before", BEFORE, OLD_CALL), ("after", AFTER, NEW_CALL)):
        (tmp_path / side).mkdir()
        (tmp_path / side / "book.ipynb").write_text(cells(head, "%matplotlib inline\n" + line, RUN))
    subject = subjects.program(tmp_path / "after" / "book.ipynb", before=str(tmp_path / "before"))
    (pair,) = verify(subject, Settings(), pool).pairs
    assert (pair.status, pair.failure) == (0, ""), pair
    assert "Hub call book.ipynb:cell 3:2 [default] 'default'" in verdicts(pair)
    (tmp_path / "after" / "book.ipynb").write_text(cells(AFTER, NEW_CALL, "\n\n1 / 0\n"))
    (pair,) = verify(subject, Settings(), pool).pairs
    assert (pair.status, pair.tracebacks[0].splitlines()[0]) == (1, '  File "book.ipynb", cell 4, line 3, in <module>')
    (tmp_path / "after" / "book.ipynb").write_text(cells(AFTER, "x = (\n"))
    subject = subjects.program(tmp_path / "after" / "book.ipynb", before=str(tmp_path / "before"))
    assert subject.notes == ("after: cell 3 of book.ipynb can't be read as Python, and was not run",)


@pytest.mark.parametrize("content", [b"[", b"[]", b"\xff", cells("x").replace('"code"', '"codex"').encode()])
def test_what_is_no_notebook_is_said_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "before").mkdir()
    for folder in (tmp_path, tmp_path / "before"):
        (folder / "book.ipynb").write_bytes(content)
    if b"codex" in content:
        subjects.program(tmp_path / "book.ipynb", before=str(tmp_path / "before"))
        return
    with pytest.raises(CannotVerify, match=r"book\.ipynb"):
        subjects.program(tmp_path / "book.ipynb", before=str(tmp_path / "before"))


def test_several_targets_are_a_matrix(pool: Pool, project: Path) -> None:
    migrate(project)
    proof = verify(subjects.program(project / "app.py"), Settings(targets=("2.15", "2.21")), pool)
    assert [pair.after.tensorflow[:4] for pair in proof.pairs] == ["2.15", "2.21"]
    assert proof.status == 0


def test_without_python_37_one_environment_does_both(project: Path) -> None:
    migrate(project)
    with Pool(ensure_models()) as own:
        settings = Settings(reference="embedded", targets=("embedded",))
        (pair,) = verify(subjects.program(project / "app.py"), settings, own).pairs
    assert (pair.status, pair.failure) == (0, ""), pair
    assert pair.before.description.startswith("TF 2.15.1, hub 0.15.0")
    assert any(row.name.startswith("Hub call") and row.verdict is not Verdict.NOT_COMPARED for row in pair.rows)


def test_an_interpreter_of_the_users(tmp_path: Path) -> None:
    environment = envs.given("mine", envs.ensure("2.15").python)
    assert environment.tensorflow == "2.15.1"
    with pytest.raises(envs.EnvironmentUnavailable, match="no tensorflow"):
        envs.given("mine", Path(sys.executable))
    with pytest.raises(envs.EnvironmentUnavailable, match="is no Python that runs"):
        envs.given("mine", tmp_path / "nothing")


@pytest.mark.skipif(shutil.which("nvidia-smi") is not None, reason="there is a GPU")
def test_a_gpu_that_is_not_there_is_an_error(pool: Pool) -> None:
    with pytest.raises(CannotVerify, match=r"--device gpu: TF 2\.15\.1.* sees no GPU"):
        devices.describe("gpu", "2.15", pool, tf32=False)
    assert devices.describe("auto", "2.15", pool, tf32=False) == ("CPU", False)
    assert devices.variables("gpu", tf32=False) == {"NVIDIA_TF32_OVERRIDE": "0"}


def test_run_and_verify_in_one(pool: Pool, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubmigrate.cli.proving.Pool", lambda *_, **__: contextlib.nullcontext(pool))
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(ensure_models()))
    assert CliRunner().invoke(cli, ["run", "--diff", "--verify", "app.py"]).exit_code == 2
    result = CliRunner().invoke(cli, ["run", "--tf", ">=2.15", "--verify", "app.py"])
    assert result.exit_code == 0, result.output
    assert "app.py: the same" in result.output
    report = project / "report.xml"
    result = CliRunner().invoke(cli, ["verify", "--format", "junit", "--output", str(report), "app.py"])
    assert (result.exit_code, report.read_text()[:6]) == (0, "<?xml ")


ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.glob("*.[pi][yp]*")))
def test_every_example_is_proven(pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: str) -> None:
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setattr("hubmigrate.cli.proving.Pool", lambda *_, **__: contextlib.nullcontext(pool))
    root = tmp_path / "examples"
    shutil.copytree(EXAMPLES, root)
    (root / "setup.py").touch()
    monkeypatch.chdir(root)
    assert CliRunner().invoke(cli, ["run", "-q", "."]).exit_code == 0
    result = CliRunner().invoke(cli, ["verify", "--env", "2.15", "--env", "2.21", example])
    assert result.exit_code == 0, result.output
    assert result.output.count("the same") == 2


DOCUMENTED = re.findall(
    r"^Case \[[^\]]+\]\(\.\./testdata/([^)]+)\), before:$", (ROOT / "docs" / "examples.md").read_text(), re.MULTILINE
)


def test_the_documentation_has_its_pairs() -> None:
    assert len(DOCUMENTED) == 10
    readme = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)[0]
    assert readme == (EXAMPLES / "similarity.py").read_text(), "the README's pair is the example that is proven above"


@pytest.mark.parametrize("case", DOCUMENTED)
def test_every_pair_in_the_documentation_is_proven(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setattr("hubmigrate.cli.proving.Pool", lambda *_, **__: contextlib.nullcontext(pool))
    loaded = harness.load(harness.TESTDATA / case)
    (tmp_path / "setup.py").touch()
    for path, content in loaded.before.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(cli, ["run", "-q", "--target", "eager", "."]).exit_code == 0
    result = CliRunner().invoke(cli, ["verify", "--env", "2.15", "--env", "2.21", loaded.runs(loaded.before)[0].entry])
    assert (result.exit_code, result.output.count(": the same")) == (0, 2), result.output


def test_a_module_beside_the_program_is_found(pool: Pool, project: Path) -> None:
    shutil.copytree(ensure_models() / cached_name("https://example.com/modules/simple/1"), project / "model")
    app = project / "app.py"
    app.write_text(app.read_text().replace("https://example.com/modules/simple/1", "model"))
    migrate(project)
    (pair,) = verify(subjects.program(app), Settings(), pool).pairs
    assert (pair.status, pair.failure) == (0, ""), pair
    (call,) = (row for row in pair.rows if row.name.startswith("Hub call"))
    assert call.verdict in (Verdict.EQUAL, Verdict.CLOSE)


def test_several_migrations_are_one(project: Path) -> None:
    app, first = project / "app.py", (project / "app.py").read_bytes()
    migrate(project)
    second = app.read_bytes()
    journal = Journal.open(project)
    journal.record(str(app), second, b"third = 1\n")
    app.write_bytes(b"third = 1\n")
    assert originals(project)[str(app)].content == first
    app.write_bytes(first)
    assert originals(project) == {}, "what is as it was is not migrated"


def test_names_that_the_migration_removed_are_dissolved(pool: Pool, project: Path) -> None:
    app = project / "app.py"
    gone = "extra = 1.0 + len(x)\nmoved = 2.0 * extra\n"
    text = app.read_text().replace("y = module(x)", f"{gone}y = module(x)")
    new = text.replace(gone, "def later():\n    moved = 1.0\n\n")
    app.write_text(new)
    migrate(project)
    migrated = app.read_bytes()
    Journal.open(project).record(str(app), text.encode(), migrated)
    (pair,) = verify(subjects.program(app), Settings(), pool).pairs
    rows = [row for row in pair.rows if row.name in ("extra", "moved")]
    assert (pair.status, {row.verdict for row in rows}) == (0, {Verdict.NOT_COMPARED})
    assert [row.detail for row in rows] == ["dissolved: the migration removed the name"] * 2
    app.write_bytes(migrated + b"# by hand\n")
    (pair,) = verify(subjects.program(app), Settings(), pool).pairs
    row = next(row for row in pair.rows if row.name == "extra")
    assert (pair.status, row.verdict) == (1, Verdict.MISSING), "the user removed it, for all that is known"
