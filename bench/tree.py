"""Builds the trees that ``run.py`` measures: ``python bench/tree.py DIR``.

About 2,300 files of five wheels of PyPI, in these folders of DIR:

* ``plain``: without the files that name ``tensorflow_hub``;
* ``hub``: with TF1 Hub code in 255 of the files (and 13 that name Hub and need nothing), each a program of its own;
* ``one``: the same, but 64 of the seeds, whose files keep their imports of the tree: one large program;
* ``migrated``: ``hub`` after ``hubmigrate run``.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

from snippets import SNIPPETS

WHEELS = (
    "tf-models-official==2.20.0",
    "tensor2tensor==1.15.7",
    "tf-keras==2.21.0",
    "adanet==0.9.0",
    "tensorflow-hub==0.16.1",
)
PACKAGES = ("adanet", "official", "orbit", "tensor2tensor", "tensorflow_models", "tf_keras")
WRITTEN = re.compile(rb"\bfrom[ \t]+([\w.]+)[ \t]+import[ \t]+(\w+)")
SEEDS = 255
SEEDS_OF_ONE = 64
GO_BY_NAME = re.compile(
    rb"(all|global|list|trainable)_variables|checkpoint|get_(collection|operation)|(?i:checkpointreader)"
)
"""What looks variables up by name, so that a module beside it is left."""
MINIMUM = 2_000
"""Bytes: shorter files (an empty ``__init__.py``) are not typical."""
_ANY = "|".join(PACKAGES)
IMPORT_OF_TREE = re.compile(rf"(?m)^([ \t]*)(from|import)[ \t]+({_ANY})(?=\.| import)")
IMPORT_OF_PACKAGE = re.compile(rf"(?m)^([ \t]*)import[ \t]+(.*, )?({_ANY})(?=$| as |  #)")


def download(folder: Path) -> None:
    """Gets the wheels; those that are there are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "-d"]
    subprocess.run([*command, str(folder), *WHEELS], check=True)


def unpack(wheels: Path) -> dict[str, bytes]:
    """The files that compile, by path."""
    found: dict[str, bytes] = {}
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith(".py") and name.split("/")[0] in (*PACKAGES, "tensorflow_hub"):
                    raw = archive.read(name)
                    if _tree(raw) is not None:
                        found[name] = raw
    return dict(sorted(found.items()))


def _tree(raw: bytes) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(raw)
        except (SyntaxError, ValueError):
            return None


def imported_names(files: dict[str, bytes]) -> set[str]:
    """Every dotted name that some file imports, as a module or from one, were it in a comment."""
    names: set[str] = set()
    for raw in files.values():
        names.update(f"{module.decode()}.{name.decode()}" for module, name in WRITTEN.findall(raw))
        for node in ast.walk(_tree(raw) or ast.Module([], [])):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def hosts(files: dict[str, bytes], imported: set[str]) -> list[str]:
    """The files that take a seed: nothing imports them, they are of usual size, and nothing keeps a module there."""
    return [
        path
        for path, raw in files.items()
        if len(raw) >= MINIMUM
        and not GO_BY_NAME.search(raw)
        and not path.endswith("__init__.py")
        and path.removesuffix(".py").replace("/", ".") not in imported
    ]


def seeded(raw: bytes, number: int, *, alone: bool) -> bytes:
    """A file with a snippet at its end and the imports that it needs below the file's own.

    ``alone``: what it imports from the tree is imported from elsewhere, so that the file is a program of its own.
    """
    text = raw.decode()
    if alone:
        text = IMPORT_OF_TREE.sub(r"\1\2 elsewhere_\3", text)
        text = IMPORT_OF_PACKAGE.sub(_from_elsewhere, text)
    lines = text.splitlines(keepends=True)
    at = _below_imports(text)
    name = "tf" if "import tensorflow.compat.v1 as tf\n" in text else "tf1"
    needed = ["import tensorflow_hub as hub\n"]
    if name == "tf1":
        needed.insert(0, "import tensorflow.compat.v1 as tf1\n")
    snippet = SNIPPETS[number % len(SNIPPETS)].format(n=number).replace("tf1.", f"{name}.")
    end = _before_main_guard(text)
    return "".join([*lines[:at], *needed, *lines[at:end], "\n", snippet, "\n\n", *lines[end:]]).encode()


def _from_elsewhere(found: re.Match[str]) -> str:
    space, others, package = found.groups()
    before = f"{space}import {others.removesuffix(', ')}\n" if others else ""
    return f"{before}{space}from elsewhere import {package}"


def _below_imports(text: str) -> int:
    """How many lines there are up to the end of the last of the first imports."""
    end = 0
    for node in ast.parse(text).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            end = node.end_lineno or end
        elif end or not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            break
    return end or (ast.parse(text).body[0].lineno - 1)


def _before_main_guard(text: str) -> int:
    """How many lines there are above ``if __name__ == "__main__":``, or at all."""
    lines = text.splitlines()
    return next((i for i, line in enumerate(lines) if line.startswith("if __name__")), len(lines))


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Writes a tree in place of what is there."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, raw in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)


def spread(paths: list[str], count: int) -> list[str]:
    """So many of the paths, evenly."""
    return [paths[i * len(paths) // count] for i in range(count)]


def build(folder: Path) -> None:
    """Builds all trees."""
    download(folder / "wheels")
    files = unpack(folder / "wheels")
    plain = {path: raw for path, raw in files.items() if b"tensorflow_hub" not in raw}
    places = hosts(plain, imported_names(files))
    first = [path for path in places if b"import tensorflow.compat.v1 as tf\n" in plain[path]]
    rest = [path for path in places if path not in set(first)]
    chosen = sorted([*first, *spread(rest, SEEDS - len(first))]) if len(first) < SEEDS else spread(first, SEEDS)
    needless = [path for path, raw in files.items() if b"tensorflow_hub" in raw and not _is_tf1(path)]
    hub = {**plain, **{path: files[path] for path in needless}}
    hub.update({path: seeded(plain[path], number, alone=True) for number, path in enumerate(chosen)})
    one = {**plain, **{p: seeded(plain[p], n, alone=False) for n, p in enumerate(spread(chosen, SEEDS_OF_ONE))}}
    for name, tree in (("plain", plain), ("hub", hub), ("one", one), ("migrated", hub)):
        write(folder / name, dict(sorted(tree.items())))
    for name, tree in (("plain", plain), ("hub", hub), ("one", one)):
        naming = sum(b"tensorflow_hub" in raw for raw in tree.values())
        size = sum(map(len, tree.values())) / 1e6
        print(f"{name}: {len(tree)} files, {size:.1f} MB, {naming} name tensorflow_hub", flush=True)
    command = [sys.executable, "-m", "hubmigrate", "run", "-j", "2", "-q", "--tf", ">=2.15", str(folder / "migrated")]
    subprocess.run(command, check=False)


def _is_tf1(path: str) -> bool:
    """The files of the wheels that are TF1 Hub code, or TensorFlow Hub itself."""
    return path.startswith("tensorflow_hub/") or path == "tensor2tensor/serving/export.py"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    build(parser.parse_args().folder)
