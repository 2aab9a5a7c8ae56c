"""Which TensorFlow a project says that it is going to."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubmigrate.pins import DEFAULT, Pin, find, goal


@pytest.mark.parametrize(
    ("requirement", "spec"),
    [
        ("tensorflow>=2.16", ">=2.16"),
        ("tensorflow==2.15.1", "==2.15.1"),
        ("TensorFlow-CPU ~= 2.15.0", "~=2.15.0"),
        ("tensorflow_gpu>=2.4,<2.11", "<2.11,>=2.4"),
        ("tensorflow (>=2.16)", ">=2.16"),
        ("tensorflow[and-cuda]>=2.14; sys_platform == 'linux'", ">=2.14"),
        # Where the code comes from, not where it goes:
        ("tensorflow==1.14", None),
        ("tensorflow-gpu<2", None),
        ("tensorflow>=1.12", None),
        # Nothing said:
        ("tensorflow", None),
        ("tensorflow @ https://example.org/tensorflow.whl", None),
        ("tensorflow-hub>=0.16", None),
        ("tensorflow-text==2.15", None),
        ("tensorflow >= two", None),
        ("numpy>=2", None),
    ],
)
def test_goal(requirement: str, spec: str | None) -> None:
    assert goal(requirement) == spec


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[project]\ndependencies = ["numpy", "tensorflow>=2.16"]\n'),
        ("pyproject.toml", '[project.optional-dependencies]\ngpu = ["tensorflow>=2.16"]\n'),
        ("pyproject.toml", '[dependency-groups]\na = [{ include-group = "b" }, "tensorflow>=2.16"]\nb = []\n'),
        ("setup.cfg", "[options]\ninstall_requires =\n    numpy\n    tensorflow>=2.16\n"),
        ("setup.cfg", "[options.extras_require]\ngpu =\n    tensorflow>=2.16\n"),
        ("requirements.txt", "-r base.txt\n# tensorflow==2.2\ntensorflow>=2.16  # the newest\n"),
        ("requirements-dev.txt", "tensorflow>=2.16 \\\n    --hash=sha256:00\n"),
        ("requirements-all.txt", "TensorFlow \\\n  [and-cuda] \\\n  >=2.16\n"),
        ("requirements/gpu.txt", "tensorflow==1.15\r\ntensorflow>=2.16\r\n"),
    ],
)
def test_finds_the_pin_and_says_where(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert find(tmp_path) == Pin(">=2.16", name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("requirements.txt", b"tensorflow==1.15\n"),
        ("requirements.txt", b"tensorflow>=2.16 \xff\n"),
        ("pyproject.toml", b"tensorflow = [\n"),
        ("pyproject.toml", b"project = 'tensorflow>=2.16'\n"),
        ("setup.cfg", b"tensorflow>=2.16\n"),
    ],
)
def test_else_the_default(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert find(tmp_path) == Pin(DEFAULT, "default")


def test_what_the_package_declares_comes_first(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15.1\n")
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["tensorflow>=2.15"]\n')
    assert find(tmp_path) == Pin(">=2.15", "pyproject.toml")
