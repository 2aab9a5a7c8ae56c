"""Measures hubmigrate on the trees that ``tree.py`` built, and prints ratios: ``python bench/run.py DIR``.

Figures are CPU seconds of a command and its children, the best of three. The unit is a bare Python loop that reads
each file of the same tree and looks for ``tensorflow_hub``, measured in the same run. No row is a test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from snippets import SNIPPETS

LOOP = """
import os, sys
found = 0
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".py"):
            with open(os.path.join(folder, name), "rb") as file:
                found += b"tensorflow_hub" in file.read()
"""
HEAD = "import tensorflow.compat.v1 as tf1\nimport tensorflow_hub as hub\n"
ROUNDS = 3
SIZES = (1, 4, 16)
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled once, as an installed package is: without it, every run of a checkout pays for the compiler."""

Command = Sequence[str]


def python(code: str, *arguments: str) -> Command:
    """A command that runs Python code."""
    return (sys.executable, "-c", code, *arguments)


def hubmigrate(*arguments: str) -> Command:
    """A command line of the tool, by the script that users call."""
    script = Path(sys.executable).with_name("hubmigrate")
    return (str(script), *arguments) if script.exists() else (sys.executable, "-m", "hubmigrate", *arguments)


def once(command: Command) -> tuple[float, float]:
    """CPU and wall seconds of a command and its children."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=gettempdir(), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start


def best(command: Command, rounds: int = ROUNDS) -> tuple[float, float]:
    """The least CPU and the least wall seconds of several runs."""
    runs = [once(command) for _ in range(rounds)]
    return min(cpu for cpu, _ in runs), min(wall for _, wall in runs)


def row(name: str, figure: str, target: str = "") -> None:
    """Prints one line of the report."""
    print(f"{name:58} {figure:>34}  {target}", flush=True)


def start_up(folder: Path) -> None:
    """What a user waits for when there is nothing to do."""
    bare, _ = best(python("pass"), 10)
    clean = sorted((folder / "plain" / "tensor2tensor" / "layers").glob("*.py"))[:5]
    for name, command in (
        ("hubmigrate --help", hubmigrate("--help")),
        ("five clean files", hubmigrate("run", "--check", *map(str, clean))),
    ):
        cpu, _ = best(command, 10)
        row(name, f"+{(cpu - bare) * 1000:.0f} ms, {cpu / bare:.1f} x `python -c pass`", "<= +60 ms")


def sieving(folder: Path) -> float:
    """Trees with nothing to do. Gives the unit."""
    plain, migrated = str(folder / "plain"), str(folder / "migrated")
    loop, _ = best(python(LOOP, plain))
    row("bare loop", f"{loop:.3f} s = 1.00 units")
    cpu, _ = best(hubmigrate("run", "--check", plain))
    row("tree without Hub", f"{cpu:.3f} s = {cpu / loop:.2f} units", "<= 1.5 units")
    cpu, _ = best(hubmigrate("run", "--check", migrated))
    row("tree that is migrated", f"{cpu:.3f} s = {cpu / loop:.2f} units", "<= 0.25 s")
    return loop


def rewriting(folder: Path, loop: float) -> None:
    """The tree with Hub code, each file a program of its own."""
    for target, jobs in (("graph", "1"), ("graph", "2"), ("auto", "1"), ("auto", "2")):
        cpu, wall = best(hubmigrate("run", "--check", "--target", target, "-j", jobs, str(folder / "hub")), 2)
        took = f"{cpu:.1f} s CPU = {cpu / loop:.0f} units, {wall:.1f} s"
        row(f"255 files rewritten, --target {target} -j {jobs}", took, "-j 2: <= 8 s")


def growth(title: str, make: Callable[[Path, int], None], base: int) -> None:
    """How CPU time grows with a size. What an item costs above the smallest run stays the same if it is linear."""
    nothing = cost(make, 1)
    each = [(cost(make, base * size) - nothing) / (base * size - 1) * 1000 for size in SIZES]
    sizes = ", ".join(f"{base * size:,}" for size in SIZES)
    row(f"{title}: {sizes}", " : ".join(f"{milliseconds:.2f}" for milliseconds in each) + " ms each", "no more")


def cost(make: Callable[[Path, int], None], size: int) -> float:
    """CPU seconds of a run on a tree of some size."""
    with TemporaryDirectory() as folder:
        make(Path(folder), size)
        return best(hubmigrate("run", "--check", folder))[0]


def clean_files(source: Path) -> Callable[[Path, int], None]:
    """Makes copies of a folder without Hub."""

    def make(folder: Path, count: int) -> None:
        for number in range(count):
            shutil.copytree(source, folder / f"copy{number}")

    return make


def hub_files(source: Path) -> Callable[[Path, int], None]:
    """Makes a tree of programs of one file each."""
    paths = [path for path in sorted(source.rglob("*.py")) if b"hub.Module(" in path.read_bytes()]

    def make(folder: Path, count: int) -> None:
        for number in range(count):
            shutil.copy(paths[number * 7 % len(paths)], folder / f"program{number}.py")

    return make


def one_program(folder: Path, count: int) -> None:
    """Makes a program of so many files: each imports the one before, and main imports all."""
    for number in range(count):
        lines = [HEAD]
        if number:
            lines.append(f"from part{number - 1} import used as before\n")
        name = f"used_{number}"
        lines += [SNIPPETS[0].format(n=number), f"\n\ndef used(text):\n  return {name}(text)\n"]
        text = "".join(lines).replace(f"{name}(text)", f"embed_sentences_{number}(text)")
        (folder / f"part{number}.py").write_text(text)
    imports = "".join(f"import part{number}\n" for number in range(count))
    calls = "".join(f"  part{number}.used(['a'])\n" for number in range(count))
    (folder / "main.py").write_text(f'{imports}\n\nif __name__ == "__main__":\n{calls}')


def one_file(folder: Path, count: int) -> None:
    """Makes a file with so many modules."""
    parts = [SNIPPETS[number % len(SNIPPETS)].format(n=number) for number in range(count)]
    (folder / "large.py").write_text(HEAD + "\n".join(parts))


def containers(folder: Path, count: int) -> None:
    """Makes a registry of functions that is handed to a library: values with many atoms."""
    functions = "".join(
        f"\n\n@register\ndef problem_{n}(x):\n  return {{'f': problem_{n}, 'all': REGISTRY}}\n" for n in range(count)
    )
    text = "import registry_library\n\nREGISTRY = {}\n\n\ndef register(f):\n  REGISTRY[f.__name__] = f\n  return f\n"
    use = "\n\nfor name in REGISTRY:\n  registry_library.use(REGISTRY[name](name), REGISTRY)\n"
    (folder / "registry.py").write_text(HEAD + text + functions + use + SNIPPETS[0].format(n=0))


def main(folder: Path) -> None:
    """Prints all rows."""
    start_up(folder)
    loop = sieving(folder)
    rewriting(folder, loop)
    growth("copies of a package without Hub", clean_files(folder / "plain" / "official" / "vision"), 8)
    growth("programs of one file", hub_files(folder / "hub"), 9)
    growth("files of one program", one_program, 20)
    growth("modules in one file", one_file, 20)
    growth("functions in one registry", containers, 40)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    main(parser.parse_args().folder.resolve())
