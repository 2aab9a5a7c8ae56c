"""Finds rule files and loads them by path, under the name ``hubmigrate.transforms.<file>``.

Loading by path lets the folder stand at the top of the repository without becoming a top-level import name, in a
clone, an editable install and a wheel alike.
"""

from __future__ import annotations

import importlib.util
import sys
from functools import lru_cache
from pathlib import Path

from hubmigrate.rule import Rule

PREFIX = "hubmigrate.transforms."


def builtin_folder() -> Path:
    """The folder with the rules that come with hubmigrate: inside the package in a wheel, beside it in a clone."""
    package = Path(__file__).parent
    inside = package / "transforms"
    return inside if inside.is_dir() else package.parent / "transforms"


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """All rules, by code.

    Raises ValueError if two files claim the same code or a file has no documentation.
    """
    found: dict[str, Rule] = {}
    for path in sorted(builtin_folder().glob("[!_]*.py")):
        rule = load(path)
        if rule.code in found:
            raise ValueError(f"{path.name}: the code {rule.code} is taken by {found[rule.code].name}")
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def load(path: Path) -> Rule:
    """The rule in one file."""
    name = PREFIX + path.stem
    if name in sys.modules:
        module = sys.modules[name]
    else:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    rule: Rule = module.RULE
    rule.doc = module.__doc__ or ""
    if rule.code not in rule.doc:
        raise ValueError(f"{path.name}: the docstring does not name {rule.code}")
    return rule
