"""From uses and rules to migrations: all uses of a module move together, or none does.

A *group* is the set of modules that some use ties together, with all their uses. The uses of a file that belong to no
module (imports, names of TensorFlow, initialisers) follow: they are answered if a group of the unit moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import libcst as cst

from hubmigrate.records import Options, Safety
from hubmigrate.rule import Assume, Define, Done, Edit, Import, Outcome, Refusal, Rule
from hubmigrate.style import wants_layers
from hubmigrate.suppress import REASON, Skip, Suppressions
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleMade, OfModules, Use
from hubmigrate.values import Site

AROUND = ("HUB2", "HUB3")
"""The rules that ``--only-hub`` leaves out: sessions, names and switches of TensorFlow, and Keras."""


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
    definitions: dict[str, list[Define]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    unused: dict[str, list[Skip]] = field(default_factory=dict)
    """By file: comments that ask to leave something where nothing would be done."""


@dataclass(eq=False)
class _Answer:
    use: Use
    rule: Rule
    outcomes: list[Outcome]
    skipped: bool
    """Whether the code asks for it to be left."""

    @property
    def refusals(self) -> list[Refusal]:
        return [outcome for outcome in self.outcomes if isinstance(outcome, Refusal)]

    @property
    def assumes(self) -> bool:
        return any(isinstance(outcome, Assume) for outcome in self.outcomes)


def make_plan(unit: Unit, rules: Sequence[Rule]) -> Plan:
    """Answers every use of a unit."""
    plan = Plan()
    skips = Suppressions(unit)
    rules = sorted(rules, key=lambda rule: not rule.first)

    def answers_to(use: Use) -> list[_Answer]:
        given = [(rule, list(rule.handlers[type(use)](use, unit))) for rule in rules if type(use) in rule.handlers]
        return [_Answer(use, rule, said, skips.covers(use, said)) for rule, said in given if said]

    def in_its_style(uses: list[OfModules]) -> list[_Answer]:
        """The answers for a group: as Keras layers where they are wanted and possible."""
        if wants_layers(unit, uses):
            sites = {site for use in uses for site in use.modules}
            unit.layers |= sites
            answers = [answer for use in uses for answer in answers_to(use)]
            refusal = next((refusal for answer in answers for refusal in answer.refusals), None)
            if refusal is None:
                return answers
            unit.layers -= sites
            unit.no_layers.update(dict.fromkeys(sites, refusal.message))
        return [answer for use in uses for answer in answers_to(use)]

    groups = [(uses, in_its_style(uses)) for uses in _groups(unit)]
    accepted = [not _blocked(answers, unit.options) for _, answers in groups]
    for (uses, _), moves in zip(groups, accepted, strict=True):
        (unit.moved if moves else unit.left).update(site for use in uses for site in use.modules)
    rest = [use for use in unit.all_uses if not isinstance(use, OfModules)]
    followers = [answer for use in rest for answer in answers_to(use)]
    lacking = next(((a, why) for a in followers for why in [_missing(a, unit.options)] if why), None)
    if lacking and unit.moved:
        unit.left |= unit.moved
        unit.moved.clear()
        followers = [answer for use in rest for answer in answers_to(use)]
    for (_, answers), moves in zip(groups, accepted, strict=True):
        if moves and lacking is None:
            _accept(plan, answers)
        elif moves and lacking:
            _leave(plan, answers, _for_lack_of(answers, lacking[1]), _label([lacking[0]]))
        else:
            _leave(plan, answers, _blocked(answers, unit.options), _label(answers))
    if lacking and lacking[0].skipped:
        _note(plan, lacking[0])
    apart = [answer for answer in followers if _apart(answer, unit.options)]
    for answer in followers:
        if answer not in apart:
            _follow(plan, answer, unit.options)
    if apart and unit.moved:
        plan.remarks.append(_missing_around(apart))
    plan.unused = skips.unused()
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


Block = tuple[_Answer, cst.CSTNode, str]


def _blocked(answers: list[_Answer], options: Options) -> list[Block]:
    """What keeps a group from being migrated: refusals, rules that are not selected, assumptions not asked for.

    Where the code itself asks for the group to be left, nothing else matters.
    """
    asked: list[Block] = [(a, a.use.node, REASON) for a in answers if a.skipped]
    if asked:
        return asked
    found: list[Block] = [(a, refusal.node, refusal.message) for a in answers for refusal in a.refusals]
    for a in answers:
        if not selected(a.rule.code, options) and any(isinstance(o, (Edit, Done, Assume)) for o in a.outcomes):
            found.append((a, a.use.node, "this rule is not selected"))
    if not found and options.safe_only:
        found = [
            (a, outcome.node, f"only safe changes were asked for, and {outcome.message}")
            for a in answers
            for outcome in a.outcomes
            if isinstance(outcome, Assume)
        ]
    return found


def _missing(answer: _Answer, options: Options) -> str | None:
    """Why a change around the modules would not be made, without which they can't move; None if it would be."""
    if answer.refusals or not answer.outcomes:
        return None
    edits = any(isinstance(outcome, (Edit, Import)) for outcome in answer.outcomes)
    if _apart(answer, options):
        lacks = edits and options.safe_only
        return f"only safe changes were asked for, and without {answer.rule.code} this is none" if lacks else None
    if edits and answer.skipped:
        return f"it needs {answer.rule.code} where {REASON}"
    if edits and not selected(answer.rule.code, options):
        return f"it needs {answer.rule.code}, which is not selected"
    assumption = next((outcome for outcome in answer.outcomes if isinstance(outcome, Assume)), None)
    if options.safe_only and assumption is not None:
        return f"only safe changes were asked for, and {answer.rule.code} is none: {assumption.message}"
    return None


def _apart(answer: _Answer, options: Options) -> bool:
    """Whether somebody else changes this: the code around modules, where only they are to be changed."""
    return options.only_hub and answer.rule.code.startswith(AROUND) and not isinstance(answer.use, OfModules)


def _missing_around(apart: list[_Answer]) -> Remark:
    """The one remark about all that is left to others, where the first of it is."""
    rules = sorted({f"{a.rule.code} {a.rule.name}" for a in apart})
    message = f"the code around modules is left to another tool, as asked; it has to do: {', '.join(rules)}"
    return Remark(apart[0].use.path, apart[0].use.node, apart[0].rule, Safety.REVIEW, message)


def _for_lack_of(answers: list[_Answer], missing: str) -> list[Block]:
    """The reason at the module, where a change around it is missing."""
    made: list[Block] = [(a, a.use.node, missing) for a in answers if isinstance(a.use, ModuleMade)]
    return made[:1]


def _leave(plan: Plan, answers: list[_Answer], blocked: list[Block], safety: Safety) -> None:
    """Says why a group stays, at the places that keep it and at all others."""
    for a, node, message in blocked:
        plan.remarks.append(Remark(a.use.path, node, a.rule, safety, message))
    said = {id(node) for _, node, _ in blocked}
    blocker, _, message = blocked[0]
    for a in answers:
        if id(a.use.node) not in said:
            said.add(id(a.use.node))
            plan.remarks.append(Remark(a.use.path, a.use.node, a.rule, safety, _because(a, blocker, message)))


def _label(causes: list[_Answer]) -> Safety:
    """How what is left is labelled: what the code asks for is done, and so no ``todo``."""
    return Safety.NOTE if any(a.skipped for a in causes) else Safety.TODO


def _note(plan: Plan, answer: _Answer) -> None:
    plan.remarks.append(Remark(answer.use.path, answer.use.node, answer.rule, Safety.NOTE, REASON))


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
            elif isinstance(outcome, Define):
                plan.definitions.setdefault(a.use.path, []).append(outcome)
            elif isinstance(outcome, Assume):
                plan.remarks.append(Remark(a.use.path, outcome.node, a.rule, Safety.REVIEW, outcome.message))
            elif isinstance(outcome, Done) and safety is Safety.SAFE:
                plan.remarks.append(Remark(a.use.path, outcome.node, a.rule, Safety.SAFE, outcome.message))


def _follow(plan: Plan, answer: _Answer, options: Options) -> None:
    """Carries out the answer to a use that is no module's; what is refused there blocks nothing else."""
    if not selected(answer.rule.code, options):
        return
    if answer.skipped:
        _note(plan, answer)
        return
    for refusal in answer.refusals:
        plan.remarks.append(Remark(answer.use.path, refusal.node, answer.rule, Safety.TODO, refusal.message))
    if not answer.refusals:
        _accept(plan, [answer])
