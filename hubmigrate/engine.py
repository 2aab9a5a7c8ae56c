"""From paths to results: the one place that knows the order of the rooms.

``run`` and ``run_text`` are pure: they read, and write nothing. ``apply`` writes.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from hubmigrate.records import STAYS, Decision, Failure, FileResult, Options, RunResult, Safety

if TYPE_CHECKING:
    from hubmigrate.config import Scope
    from hubmigrate.sieve import Component, Selection

Task: TypeAlias = "tuple[Component, Options | Failure]"
Watch: TypeAlias = "Callable[[Iterable[list[FileResult]], int], Iterable[list[FileResult]]]"

FEW = 8
"""Up to so many files, starting processes costs more than it saves (0.2 s a process)."""


def run(
    paths: Sequence[str],
    options: Options,
    *,
    jobs: int = 1,
    excluded: Sequence[tuple[str, Sequence[str]]] = (),
    scope: Scope | None = None,
    watch: Watch | None = None,
) -> RunResult:
    """What would become of all files below ``paths``.

    ``excluded``: what is left out, as ``discover`` takes it; ``scope``: what the settings say by path;
    ``watch``: hands the results on as they come, and may tell of them.
    """
    from hubmigrate import sieve
    from hubmigrate.discover import discover

    found = discover(paths, excluded)
    selection = sieve.select(found.files, sessions=_is_eager(options, scope))
    return _result(selection, options, jobs, found.failures, scope, watch)


def run_text(files: Mapping[str, bytes], options: Options, *, scope: Scope | None = None) -> RunResult:
    """The same for files that are given as path and bytes."""
    from hubmigrate import sieve

    selection = sieve.select(sorted(files), files.__getitem__, sessions=_is_eager(options, scope))
    return _result(selection, options, 1, (), scope)


def _is_eager(options: Options, scope: Scope | None) -> Callable[[str], bool]:
    """Says of a path whether programs in sessions are to become eager there."""
    return lambda path: (scope.options_of(path, options) if scope else options).target == "eager"


def _result(
    selection: Selection,
    options: Options,
    jobs: int,
    failures: Iterable[Failure],
    scope: Scope | None,
    watch: Watch | None = None,
) -> RunResult:
    tasks = [(part, scope.options_for(part.raw, options) if scope else options) for part in selection.components]
    parallel = _count(selection) > FEW and jobs > 1
    done: Iterable[list[FileResult]] = _in_parallel(tasks, jobs) if parallel else map(_process, tasks)
    if watch:
        done = watch(done, _count(selection))
    programs = list(done)
    files = sorted((file for program in programs for file in program), key=lambda file: file.path)
    wanted = any(isinstance(chosen, Options) and chosen.target != "graph" for _, chosen in tasks)
    return RunResult(
        tuple(file for file in files if file.changed or file.findings or file.failure),
        seen=selection.seen,
        relevant=_count(selection),
        failures=(*failures, *selection.failures),
        decisions=tuple(sorted(each for program in programs for each in decide(program))) if wanted else (),
    )


def decide(program: Sequence[FileResult]) -> Iterator[Decision]:
    """What each file of a program comes to where eager code is wanted, and what decided."""
    found = [finding for file in program for finding in file.findings]
    decided = [finding for finding in found if finding.code == STAYS]
    left = decided or [finding for finding in found if finding.safety is Safety.TODO]
    failures = tuple(file.failure for file in program if file.failure is not None)
    for file in program:
        if file.becomes == "eager" and not failures:
            yield Decision(file.path, "eager")
        else:
            own = left or [finding for finding in found if finding.safety is Safety.NOTE]
            yield Decision(file.path, "graph", () if failures else tuple(own), failures)


def _count(selection: Selection) -> int:
    return sum(len(component.files) for component in selection.components)


def _in_parallel(tasks: Sequence[Task], jobs: int) -> Iterator[list[FileResult]]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_end_with_parent) as pool:
        yield from pool.map(_process, tasks, chunksize=4)


def _end_with_parent() -> None:
    """Ends a worker when the run that started it is gone; it would wait for work for ever."""
    import multiprocessing
    import threading

    def watch() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _process(task: Task) -> list[FileResult]:
    """Works on the files of one program. Whatever goes wrong stays inside it."""
    component, options = task
    if isinstance(options, Failure):
        raw = component.raw[options.path]
        return [FileResult(options.path, raw, raw, failure=options)]
    from hubmigrate.migrate import migrate

    gc.disable()
    try:
        return migrate(component, options)
    except Exception as error:
        if os.environ.get("HUBMIGRATE_DEBUG"):
            import traceback

            traceback.print_exc()
        return [_broken(path, component.raw[path], error) for path in component.files]
    finally:
        gc.enable()


def _broken(path: str, raw: bytes, error: Exception) -> FileResult:
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    message = f"internal error ({what}); the file is untouched: please report it with the file"
    return FileResult(path, raw, raw, failure=Failure(path, "HUB909", message))


def apply(result: RunResult, root: str, *, writer: Callable[[str, bytes, bytes], None] | None = None) -> RunResult:
    """Writes what changed, each file atomically, with the bytes before kept for ``undo``."""
    changed = [file for file in result.files if file.changed]
    if not changed:
        return result
    from pathlib import Path

    from hubmigrate import write
    from hubmigrate.journal import Journal

    put = writer or write.replace
    written: dict[str, FileResult] = {}
    journal = Journal.open(Path(root))
    for file in changed:
        try:
            journal.record(file.path, file.before, file.after)
            put(file.path, file.before, file.after)
        except write.WriteFailed as error:
            written[file.path] = file._replace(after=file.before, findings=(), failure=error.failure)
    return result._replace(files=tuple(written.get(file.path, file) for file in result.files))
