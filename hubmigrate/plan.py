"""From uses and rules to migrations: all uses of a module move together, or none does.

A *group* is the set of modules that some use ties together, with all their uses. The uses of a file that belong to no
module (imports, names of TensorFlow, initialisers) follow: they are answered if a group of the unit moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import libcst as cst

from hubmigrate.records import Options, Safety
from hubmigrate.rule import Assume, Done, Edit, Import, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleMade, OfModules, Use
from hubmigrate.values import Site


@dataclass(frozen=True, eq=False)
class Remark:
    """A finding before its place in the text is known."""

    path: str
    node: cst.CSTNode
    rule: Rule
    safety: Safety
    message: str


@dataclass
class Plan:
    """What is to be done to the files of a unit, and what is to be said."""

    edits: dict[str, list[Edit]] = field(default_factory=dict)
    imports: dict[str, list[Import]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


@dataclass
class _Answer:
    use: Use
    rule: Rule
    outcomes: list[Outcome]

    @property
    def refusals(self) -> list[Refusal]:
        return [outcome for outcome in self.outcomes if isinstance(outcome, Refusal)]

    @property
    def assumes(self) -> bool:
        return any(isinstance(outcome, Assume) for outcome in self.outcomes)


def make_plan(unit: Unit, rules: Sequence[Rule]) -> Plan:
    """Answers every use of a unit."""
    plan = Plan()

    def answers_to(use: Use) -> list[_Answer]:
        given = [_Answer(use, r, list(r.handlers[type(use)](use, unit))) for r in rules if type(use) in r.handlers]
        return [answer for answer in given if answer.outcomes]

    for uses in _groups(unit):
        moved = _decide(plan, [answer for use in uses for answer in answers_to(use)], unit.options)
        (unit.moved if moved else unit.left).update(site for use in uses for site in use.modules)
    for use in unit.all_uses:
        if not isinstance(use, OfModules):
            for answer in answers_to(use):
                _follow(plan, answer, unit.options)
    return plan


def _groups(unit: Unit) -> list[list[OfModules]]:
    """The uses of modules, tied together where one use may be of several."""
    leader: dict[Site, Site] = {}

    def find(site: Site) -> Site:
        while leader.setdefault(site, site) != site:
            site = leader[site]
        return site

    uses = [use for use in unit.all_uses if isinstance(use, OfModules)]
    for use in uses:
        first, *others = sorted(use.modules)
        for other in others:
            leader[max(find(first), find(other))] = min(find(first), find(other))
    grouped: dict[Site, list[OfModules]] = {}
    for use in uses:
        grouped.setdefault(find(min(use.modules)), []).append(use)
    return [grouped[site] for site in sorted(grouped)]


def selected(code: str, options: Options) -> bool:
    """Whether ``--select`` and ``--ignore`` leave a rule's code in force."""
    if any(code.startswith(prefix) for prefix in options.ignore):
        return False
    return not options.select or any(code.startswith(prefix) for prefix in options.select)


def _decide(plan: Plan, answers: list[_Answer], options: Options) -> bool:
    """Accepts or refuses a group; tells which."""
    blocked = [(a, refusal.node, refusal.message) for a in answers for refusal in a.refusals]
    for a in answers:
        if not selected(a.rule.code, options) and any(isinstance(o, (Edit, Done, Assume)) for o in a.outcomes):
            blocked.append((a, a.use.node, f"{a.rule.code} is not selected"))
    if not blocked and options.safe_only:
        blocked = [
            (a, outcome.node, f"only safe changes were asked for, and {outcome.message}")
            for a in answers
            for outcome in a.outcomes
            if isinstance(outcome, Assume)
        ]
    if not blocked:
        _accept(plan, answers)
        return True
    for a, node, message in blocked:
        plan.remarks.append(Remark(a.use.path, node, a.rule, Safety.TODO, message))
    said = {id(node) for _, node, _ in blocked}
    blocker, _, message = blocked[0]
    for a in answers:
        if id(a.use.node) not in said:
            said.add(id(a.use.node))
            plan.remarks.append(Remark(a.use.path, a.use.node, a.rule, Safety.TODO, _because(a, blocker, message)))
    return False


def _because(here: _Answer, blocker: _Answer, message: str) -> str:
    where = "" if here.use.path == blocker.use.path else f" in {blocker.use.path}"
    what = "the module" if isinstance(here.use, ModuleMade) else "this use of the module"
    return f"{what} is left: {message} ({blocker.rule.code}{where})"


def _accept(plan: Plan, answers: list[_Answer]) -> None:
    for a in answers:
        safety = Safety.REVIEW if a.assumes else Safety.SAFE
        for outcome in a.outcomes:
            if isinstance(outcome, Edit):
                plan.edits.setdefault(a.use.path, []).append(outcome)
            elif isinstance(outcome, Import):
                plan.imports.setdefault(a.use.path, []).append(outcome)
            elif isinstance(outcome, Assume):
                plan.remarks.append(Remark(a.use.path, outcome.node, a.rule, Safety.REVIEW, outcome.message))
            elif isinstance(outcome, Done) and safety is Safety.SAFE:
                plan.remarks.append(Remark(a.use.path, outcome.node, a.rule, Safety.SAFE, outcome.message))


def _follow(plan: Plan, answer: _Answer, options: Options) -> None:
    """Carries out the answer to a use that is no module's; what is refused there blocks nothing else."""
    for refusal in answer.refusals:
        if selected(answer.rule.code, options):
            plan.remarks.append(Remark(answer.use.path, refusal.node, answer.rule, Safety.TODO, refusal.message))
    if answer.refusals or not any(not isinstance(outcome, Refusal) for outcome in answer.outcomes):
        return
    if not selected(answer.rule.code, options) or (options.safe_only and answer.assumes):
        for outcome in answer.outcomes:
            if isinstance(outcome, (Done, Assume)):
                why = "only safe changes were asked for" if options.safe_only else f"{answer.rule.code} is not selected"
                message = f"left, because {why}: {outcome.message}"
                plan.remarks.append(Remark(answer.use.path, outcome.node, answer.rule, Safety.TODO, message))
        return
    _accept(plan, [answer])
