"""A module that needs a package of custom operations (HUB106).

What it does: leaves a module whose graph needs the operations of a package that does not exist for TF2; and, where
such a package is imported, every module of which it is not known what it needs.

Why: the graph can't be loaded without them. ``tf_sentencepiece`` was last released for TF 1.15; the TF2 models of the
same name (universal-sentence-encoder-multilingual/3 and later) use ``tensorflow_text``. Modules for TF1 that need the
operations of ``tensorflow_text`` (wiki40b-lm) find them in its releases for TF2, too, and are migrated.

Example: ``hub.Module("https://tfhub.dev/google/universal-sentence-encoder-xling-many/1")`` is left.

Safety: nothing is changed. A module that needs ``tensorflow_text`` is marked for ``review`` where nothing imports it.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ForeignImport, ModuleMade

RULE = Rule("HUB106", "custom-ops", since="0.1")

OF_OPERATIONS = ("tf_sentencepiece",)
"""Packages that are imported for the operations that they register."""
OF_TF2 = ("tensorflow_text",)
"""Such packages that TF2 has as well."""


@RULE.on(ModuleMade)
def check(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks the module's handle up."""
    known = unit.interfaces(made.modules)
    packages = {package for interface in known or () for package in interface.ops}
    gone = sorted(packages.difference(OF_TF2))
    imported = next((use for use in unit.uses(ForeignImport) if use.package in OF_OPERATIONS), None)
    if known is None and imported is not None:
        where = f"{imported.package}, imported in {unit.line(imported)}"
        yield Refusal(made.node, f"which model this is can't be seen, and it may need the operations of {where}")
    elif gone:
        yield Refusal(made.node, f"the module needs the operations of {', '.join(gone)}, which TF2 does not have")
    for package in sorted(packages.intersection(OF_TF2)):
        if not any(package in file.text for file in unit.program.files.values()):
            yield Assume(made.node, f"what runs this imports {package}, whose operations the module needs")
