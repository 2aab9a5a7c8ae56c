"""What is written about the program: the rules' pages, and the first screen of the README."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from hubmigrate.cli import cli

ROOT = Path(__file__).parents[1]


def output(*arguments: str) -> str:
    """What the program prints, if all goes well."""
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    return done.output


def test_rules_are_listed() -> None:
    lines = output("rules").splitlines()
    assert all(re.match(r"HUB\d{3}  \S+ +\S", line) for line in lines)
    assert any(line.startswith("HUB101") for line in lines)
    assert [rule["code"] for rule in json.loads(output("rules", "--format", "json"))] == [line[:6] for line in lines]


@pytest.mark.parametrize("rule", json.loads(output("rules", "--format", "json")), ids=lambda rule: rule["code"])
def test_each_is_explained(rule: dict[str, str]) -> None:
    for spelled in (rule["code"].lower(), rule["name"]):
        said = output("explain", spelled)
        assert said.startswith(f"{rule['code']} {rule['name']} (since {rule['since']})\n\n")
        assert rule["doc"].splitlines()[-1].replace("``", "`") in said


def test_every_code_has_a_page() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "hubmigrate").rglob("*.py")]
    used = {code for text in sources for code in re.findall(r"HUB9\d\d", text)}
    assert used == {line[:6] for line in output("rules").splitlines() if line.startswith("HUB9")}


def test_the_document_is_up_to_date() -> None:
    there = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert there == output("rules", "--format", "markdown"), "run `hubmigrate rules --format markdown > docs/rules.md`"


def test_the_readme_shows_what_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)[:2]
    (tmp_path / "similarity.py").write_text(before)
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    output("run", str(tmp_path))
    assert (tmp_path / "similarity.py").read_text() == after
    # The reader may just have run the README's first command, which migrates the example in place.
    assert (ROOT / "examples" / "similarity.py").read_text() in (before, after)


def test_the_readme_names_every_option_of_run() -> None:
    options = set(re.findall(r"--[a-z-]+|-\w\b", output("run", "--help"))) - {"-h", "--help"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    long_forms = {"--jobs", "--quiet", "--verbose"}  # the README has their short forms
    assert {option for option in options - long_forms if option not in readme} == set()


def test_the_examples_are_up_to_date() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "examples.py")], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    there = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    assert there == done.stdout, "run `python tools/examples.py > docs/examples.md`"
