"""Cases: the folders of ``testdata``, described in its README. What they promise is tested in ``test_cases.py``."""

from __future__ import annotations

import difflib
import functools
import io
import json
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet
from pyflakes.checker import Checker
from pyflakes.messages import UndefinedLocal, UndefinedName

from hubmigrate.notebook import load_notebook
from hubmigrate.records import Finding, Options, RunResult
from hubmigrate.verify.closeness import Tolerance
from hubmigrate.verify.pool import Program

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TESTDATA = Path(__file__).parents[1] / "testdata"
REFERENCE = "tf1"
TARGETS = {"2.15": "2.15.1", "2.21": "2.21.0"}
REQUIRED = {"target", "style", "tf", "findings"}
OPTIONAL = {
    "entry", "compare", "inputs", "rtol", "atol", "execute", "reason", "runs", "select", "ignore", "safe_only",
    "only_hub", "failures", "eager_findings", "keras",
}  # fmt: skip


_TOP_LEVEL_FUNCTION = re.compile(rb"^def (\w+)\(", re.MULTILINE)
_STAGED = re.compile(rb"^\s*(\w+) = .*(?:placeholder|initializer)\(", re.MULTILINE)


class BadCase(Exception):  # noqa: N818
    """A case folder that does not say what it has to say."""


@dataclass(frozen=True)
class Case:
    """One folder of ``testdata``."""

    folder: Path
    before: Mapping[str, bytes]
    after: Mapping[str, bytes] | None
    """All files of the migrated program, those that stay as they are included; None for a no-op case."""
    settings: Mapping[str, Any]
    side: str = "after"
    """Where what is expected lies: ``after``, or ``eager`` for the same program on its way to the eager target."""

    @property
    def id(self) -> str:
        """Such as ``HUB101/session-script``, or ``HUB101/session-script@eager``."""
        mark = "" if self.side == "after" else f"@{self.side}"
        return f"{self.folder.parent.name}/{self.folder.name}{mark}"

    @property
    def options(self) -> Options:
        """What the case asks of the engine."""
        lists = {key: tuple(self.settings[key]) for key in ("select", "ignore") if key in self.settings}
        chosen = {
            key: self.settings[key]
            for key in ("target", "style", "tf", "safe_only", "only_hub", "keras")
            if key in self.settings
        }
        if self.side == "eager":
            chosen["target"] = "eager"
        return Options(**chosen, **lists)

    @property
    def program(self) -> str:
        """The id of the program that it starts from: one for all targets."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def findings_key(self) -> str:
        """Where case.toml says what is found."""
        return "findings" if self.side == "after" else f"{self.side}_findings"

    @property
    def findings(self) -> list[tuple[str, str, str]]:
        """(code, place, safety), sorted."""
        return sorted((code, str(place), safety) for code, place, safety in self.settings[self.findings_key])

    @property
    def failures(self) -> list[tuple[str, str, int | None]]:
        """(code, path, line) of files that can't be processed; a failure without a line has none here."""
        return [(row[0], row[1], row[2] if len(row) > 2 else None) for row in self.settings.get("failures", [])]

    @property
    def broken(self) -> set[str]:
        """The files that can't be processed: they stay as they are, and need not be Python."""
        return {path for _, path, _ in self.failures}

    @property
    def environments(self) -> tuple[str, ...]:
        """Where the case is executed: the targets that its ``tf`` allows, or where a no-op case says that it runs."""
        if not self.settings.get("execute", True):
            return ()
        if self.after is None:
            return tuple(self.settings.get("runs", [REFERENCE]))
        return tuple(env for env, version in TARGETS.items() if version in SpecifierSet(self.settings["tf"]))

    @property
    def tolerance(self) -> Tolerance:
        """How close numbers must be."""
        return Tolerance(self.settings.get("rtol"), self.settings.get("atol"))

    @property
    def names(self) -> tuple[str, ...] | None:
        """The values to compare; None: all."""
        return tuple(self.settings["compare"]) if "compare" in self.settings else None

    @property
    def dissolved(self) -> frozenset[str]:
        """The names that hold functions in the program as it is expected, and those that only a session needs."""
        if self.side != "eager" or self.after is None:
            return frozenset()
        old, new = (b"".join(source(*each) for each in side.items()) for side in (self.before, self.after))
        functions = {*re.findall(_TOP_LEVEL_FUNCTION, new)} - {*re.findall(_TOP_LEVEL_FUNCTION, old)}
        functions -= {name for name in functions if re.search(rb"^%s = " % name, new, re.MULTILINE)}
        staged = {*re.findall(_STAGED, old)} - {*re.findall(_STAGED, new)}
        return frozenset(name.decode() for name in functions | staged)

    def runs(self, files: Mapping[str, bytes]) -> list[Program]:
        """The program as it stands, and once for each table of inputs."""
        tables: list[Mapping[str, Any]] = [{}, *self.settings.get("inputs", [])]
        entry = self.settings.get("entry") or next(iter(files))
        return [Program(files, entry, {k: _expression(v) for k, v in table.items()}, self.names) for table in tables]


def _expression(value: Any) -> str:
    """An input as Python: a table ``{ python = "..." }`` is an expression, anything else stands for itself."""
    return str(value["python"]) if isinstance(value, dict) else repr(value)


@functools.cache
def cases() -> tuple[Case, ...]:
    """Every case, sorted by code and name."""
    folders = [path.parent for path in sorted(TESTDATA.glob("*/*/case.toml"))]
    return tuple(case for folder in folders for case in (load(folder), load_eager(folder)) if case is not None)


def load_eager(folder: Path) -> Case | None:
    """The case of a folder for the eager target, where its case.toml has one."""
    settings = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    return load(folder, "eager") if "eager_findings" in settings else None


def load(folder: Path, side: str = "after") -> Case:
    """Reads a case folder. Raises ``BadCase``."""
    settings = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    before, after = _files(folder, "before"), _files(folder, side)
    if before is None:
        raise BadCase(f"{folder}: there is no before.py, before.ipynb or before/")
    case = Case(folder, before, None if after is None else {**before, **after}, settings, side)
    problem = _problem(case)
    if problem:
        raise BadCase(f"{folder}: {problem}")
    return case


def _files(folder: Path, side: str) -> dict[str, bytes] | None:
    for suffix in (".py", ".ipynb"):
        file = (folder / side).with_suffix(suffix)
        if file.is_file():
            return {f"program{suffix}": file.read_bytes()}
    tree = folder / side
    if not tree.is_dir():
        return None
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in sorted(tree.rglob("*")) if path.is_file()}


def _problem(case: Case) -> str:
    keys = set(case.settings)
    if REQUIRED - keys or keys - REQUIRED - OPTIONAL:
        return f"case.toml lacks {sorted(REQUIRED - keys)}, has unknown {sorted(keys - REQUIRED - OPTIONAL)}"
    if len(case.before) > 1 and case.settings.get("entry") not in case.before:
        return "case.toml must name the `entry` of a program of several files"
    if not case.settings.get("execute", True) and not (case.after is None and case.settings.get("reason")):
        return "`execute = false` is for no-op cases only, with a `reason`"
    if case.settings.get("execute", True) and not case.environments:
        return "no environment fits its `tf`"
    return ""


# --- what the engine makes of it --------------------------------------------------------------------------------------


@functools.cache
def _run(files: tuple[tuple[str, bytes], ...], options: Options) -> RunResult:
    from hubmigrate import engine

    return engine.run_text(dict(files), options)


def migrate(files: Mapping[str, bytes], options: Options) -> RunResult:
    """The engine's result, computed once."""
    return _run(tuple(sorted(files.items())), options)


def migrated(case: Case) -> dict[str, bytes]:
    """All files of the program after a run of the engine."""
    return {**case.before, **{file.path: file.after for file in migrate(case.before, case.options).files}}


def place(finding: Finding, case: Case) -> str:
    """Where a finding is, as case.toml spells it: ``[path:][cell:]line``."""
    path = f"{finding.path}:" if len(case.before) > 1 else ""
    cell = "" if finding.cell is None else f"{finding.cell}:"
    return f"{path}{cell}{finding.line}"


def found(case: Case) -> list[tuple[str, str, str]]:
    """The engine's findings in the form of ``Case.findings``."""
    findings = migrate(case.before, case.options).findings
    return sorted((f.code, place(f, case), f.safety.value) for f in findings)


def failed(case: Case) -> list[tuple[str, str, int | None]]:
    """The engine's failures in the form of ``Case.failures``."""
    return [(failure.code, failure.path, failure.line) for failure in migrate(case.before, case.options).all_failures]


# --- promises about text ----------------------------------------------------------------------------------------------


def source(path: str, content: bytes) -> bytes:
    """The Python of a file; empty for what is no Python."""
    if path.endswith(".ipynb"):
        return load_notebook(content.decode()).text.encode()
    return content if path.endswith(".py") else b""


def undefined_names(text: bytes) -> set[str]:
    """Names that are read and that nothing defines."""
    messages = Checker(compile(text, "program", "exec", flags=0x400)).messages  # 0x400: the tree only
    return {str(m.message_args[0]) for m in messages if isinstance(m, (UndefinedName, UndefinedLocal))}


def comments(text: bytes) -> Counter[str]:
    """Comments, and how often each occurs."""
    tokens = tokenize.tokenize(io.BytesIO(text).readline)
    return Counter(token.string.rstrip() for token in tokens if token.type == tokenize.COMMENT)


def layout(content: bytes) -> tuple[bool, frozenset[str], bool]:
    """(has a byte order mark, kinds of line endings, ends with a newline)."""
    endings = frozenset(re.findall(r"\r\n|\r|\n", content.decode("latin-1")))
    return content.startswith(b"\xef\xbb\xbf"), endings, content.endswith((b"\n", b"\r"))


def without_code(content: bytes) -> Any:
    """A notebook with the sources of its code cells taken out: what a migration must not touch."""
    document = json.loads(content)
    for cell in document["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = ""
    return document


def diff(before: bytes, after: bytes) -> str:
    """A unified diff, for messages."""
    lines = [text.decode("utf-8", "backslashreplace").splitlines() for text in (before, after)]
    return "\n".join(difflib.unified_diff(*lines, "expected", "got", lineterm=""))


# --- update -----------------------------------------------------------------------------------------------------------


def update(case: Case) -> bool:
    """Writes what the engine does now as what the case expects; whether anything changed."""
    result = migrated(case)
    changed = False
    for path, content in result.items():
        target = _expected_file(case, path)
        if target.exists() if content == case.before[path] else _differs(target, content):
            changed = True
            _write(target, None if content == case.before[path] else content)
    text = (case.folder / "case.toml").read_text(encoding="utf-8")
    pattern = _FINDINGS if case.side == "after" else _EAGER_FINDINGS
    new = pattern.sub(lambda _: _findings_toml(case.findings_key, found(case)), text, count=1)
    new = _FAILURES.sub(lambda _: _failures_toml(failed(case)), new, count=1)
    if new != text:
        changed = True
        (case.folder / "case.toml").write_text(new, encoding="utf-8")
    return changed


_FINDINGS = re.compile(r"^findings = \[(?:\]|[^\n]*\]\]|\n(?:[^\n\]].*\n)*\])$", re.MULTILINE)
_EAGER_FINDINGS = re.compile(_FINDINGS.pattern.replace("findings", "eager_findings", 1), re.MULTILINE)
_FAILURES = re.compile(r"^failures = \[(?:\]|[^\n]*\]\]|\n(?:[^\n\]].*\n)*\])$", re.MULTILINE)


def _findings_toml(key: str, findings: list[tuple[str, str, str]]) -> str:
    if not findings:
        return f"{key} = []"
    rows = [[code, int(where) if where.isdigit() else where, safety] for code, where, safety in findings]
    rows.sort(key=lambda row: (isinstance(row[1], str), row[1], row[0]))
    return f"{key} = [\n" + "".join(f"  {json.dumps(row)},\n" for row in rows) + "]"


def _failures_toml(failures: list[tuple[str, str, int | None]]) -> str:
    rows = [[part for part in failure if part is not None] for failure in failures]
    return "failures = [" + ", ".join(json.dumps(row) for row in rows) + "]"


def _expected_file(case: Case, path: str) -> Path:
    single = case.folder / f"before{Path(path).suffix}"
    return single.with_stem(case.side) if single.is_file() else case.folder / case.side / path


def _differs(target: Path, content: bytes) -> bool:
    return not target.is_file() or target.read_bytes() != content


def _write(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
