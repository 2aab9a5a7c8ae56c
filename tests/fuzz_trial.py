"""Runs generated programs before and after their migration, many of them in one process. By hand::

python tests/fuzz_trial.py 0:300 --show    # these seeds: what differs, and how many became eager
python tests/fuzz_trial.py 17 --shrink     # the smallest program that still fails
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fuzz_eager import FILES, Text, write

from hubmigrate import engine
from hubmigrate.records import Options, RunResult
from hubmigrate.verify.compare import Verdict, compare_values
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.outcome import Leaf, Mapping_, Outcome, Value
from hubmigrate.verify.pool import Pool, Program

REFERENCE, TARGETS = "tf1", ("2.15", "2.21")
EAGER = Options(target="eager", style="load", tf=">=2.15")
BATCH = 25
"""Programs that one process runs."""

DRIVER = """
import os
import sys
import tensorflow as tf

results = {}
home = os.getcwd()
for number, names in PROGRAMS:
    folder = os.path.join(home, number)
    sys.path[0] = folder
    sys.modules.pop("helpers", None)
    if tf.executing_eagerly():
        tf.random.set_seed(None)  # forgets how far seeded draws are
    else:
        tf.reset_default_graph()
    space = {"__name__": "__main__"}
    try:
        with open(os.path.join(folder, "main.py")) as file:
            exec(compile(file.read(), number, "exec"), space)
        results[number] = {name: space[name] for name in names}
    except Exception as error:
        results[number] = "%s: %s" % (type(error).__name__, str(error)[:300])
"""


def after(result: RunResult, files: FILES) -> FILES:
    return {**files, **{file.path: file.after for file in result.files}}


def reason(result: RunResult) -> str:
    """Why a program keeps its sessions; empty if it does not."""
    found = [f.message for f in result.findings if f.code == "HUB220"]
    return found[0] if found else "nothing is done" if not any(f.code == "HUB211" for f in result.findings) else ""


def together(parts: Mapping[str, tuple[FILES, tuple[str, ...]]]) -> Program:
    """One program that runs several, one after the other."""
    files = {f"{number}/{path}": content for number, (each, _) in parts.items() for path, content in each.items()}
    programs = [(number, list(names)) for number, (_, names) in parts.items()]
    entry = f"PROGRAMS = {programs!r}\n{DRIVER}"
    return Program({"driver.py": entry.encode(), **files}, "driver.py", names=("results",))


def parts_of(outcome: Outcome) -> dict[str, Value]:
    """What each of the programs left behind: values by name, or a text about what it raised."""
    whole = outcome.values.get("results")
    if not isinstance(whole, Mapping_):
        raise AssertionError(f"{outcome.status}: {outcome.error}\n{outcome.stderr[-2000:]}")
    return {str(key.items()[0]): value for key, value in whole.items if isinstance(key, Leaf)}


def differing(before: Value, now: Value) -> str:
    """What is wrong with what a program left behind; empty if nothing is."""
    if isinstance(before, Leaf):
        return ""  # it does not run before
    if isinstance(now, Leaf):
        return str(now.items()[0])
    found = compare_values("results", before, now)
    return found.detail if found.verdict in (Verdict.DIFFERS, Verdict.MISSING) else ""


@dataclass
class Trial:
    """What became of programs, by number."""

    stays: dict[str, str]
    broken: dict[str, str]
    """Programs that don't run before."""
    failures: dict[str, str]
    eager: dict[str, FILES]


def attempt(programs: Mapping[str, Text], pool: Pool, targets: Sequence[str] = TARGETS) -> Trial:
    """Migrates the programs; runs those that became eager before and after."""
    trial = Trial({}, {}, {}, {})
    for number, text in programs.items():
        result = engine.run_text(dict(text.files), EAGER)
        stays = reason(result)
        if result.all_failures:
            trial.failures[number] = str(result.all_failures[0])
        elif stays:
            trial.stays[number] = stays
        else:
            trial.eager[number] = after(result, text.files)
            wrong = promises(text.files, trial.eager[number])
            if wrong:
                trial.failures[number] = wrong
    numbers = list(trial.eager)
    jobs = []
    chunks = [numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH)]
    for chunk in chunks:
        jobs.append((together({n: (programs[n].files, programs[n].names) for n in chunk}), REFERENCE))
        jobs += [(together({n: (trial.eager[n], programs[n].names) for n in chunk}), target) for target in targets]
    outcomes = iter(pool.run_all(jobs, timeout=300.0))
    for chunk in chunks:
        befores = parts_of(next(outcomes))
        trial.broken.update({n: str(befores[n].items()[0]) for n in chunk if isinstance(befores[n], Leaf)})
        for target in targets:
            afters = parts_of(next(outcomes))
            for number in chunk:
                wrong = differing(befores[number], afters[number])
                if wrong:
                    trial.failures.setdefault(number, f"{target}: {wrong}")
    return trial


def promises(files: FILES, eager: FILES) -> str:
    """A promise about text that is not kept; empty if all are."""
    graph = engine.run_text(dict(files), EAGER._replace(target="graph"))
    if after(engine.run_text(dict(after(graph, files)), EAGER), after(graph, files)) != eager:
        return "by way of the graph target it becomes something else"
    if any(file.changed for file in engine.run_text(dict(eager), EAGER).files):
        return "a second run changes something"
    return ""


def shrink(text: Text, pool: Pool) -> Text:
    """Leaves out lines, as long as the program runs before and still fails."""

    def fails(candidate: Text) -> bool:
        try:
            for path, content in candidate.files.items():
                compile(content, path, "exec")
        except SyntaxError:
            return False
        trial = attempt({"0": candidate}, pool, TARGETS[:1])
        return "0" in trial.failures and "0" not in trial.broken

    size = 8
    while size:
        for path in list(text.files):
            start = 0
            while start < len(lines := text.files[path].decode().split("\n")[:-1]):
                fewer = [*lines[:start], *lines[start + size :]]
                candidate = Text({**text.files, path: ("\n".join(fewer) + "\n").encode()}, text.names)
                if fails(candidate):
                    text = candidate
                else:
                    start += size
        size //= 2
    return text


def main() -> None:
    first, _, last = sys.argv[1].partition(":")
    programs = {str(seed): write(seed) for seed in range(int(first), int(last or int(first) + 1))}
    with Pool(ensure_models()) as pool:
        trial = attempt(programs, pool)
        for number, wrong in trial.failures.items():
            text = shrink(programs[number], pool) if "--shrink" in sys.argv else programs[number]
            print(f"\n=== {number}: {wrong}")
            if "--show" in sys.argv or "--shrink" in sys.argv:
                now = after(engine.run_text(dict(text.files), EAGER), text.files)
                for side, files in (("before", text.files), ("after", now)):
                    for path, content in files.items():
                        print(f"--- {path}, {side}\n{content.decode()}")
        for number, why in trial.broken.items():
            print(f"broken {number}: {why}")
        for why, count in Counter(why.rpartition(": ")[2] for why in trial.stays.values()).most_common():
            print(f"{count:4} {why}")
        counts = {"eager": trial.eager, "fail": trial.failures, "do not run before": trial.broken}
        print(f"{len(programs)} programs", *(f"{len(each)} {what}" for what, each in counts.items()), sep=", ")


if __name__ == "__main__":
    main()
