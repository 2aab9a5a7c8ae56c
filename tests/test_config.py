"""``[tool.hubmigrate]``: what a project's settings do to a run, and what is said of settings that can't be used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hubmigrate import config
from hubmigrate.cli import cli
from hubmigrate.registry import rules

SCRIPT = """\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(["tea"]))
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one script."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    (folder / "a.py").write_text(SCRIPT)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    return folder


def settings(text: str, file: str = "pyproject.toml") -> None:
    Path(file).write_text(f"[tool.hubmigrate]\n{text}\n")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["run", *arguments])


def diff(*arguments: str) -> str:
    return run("--diff", "-q", *arguments).stdout


class TestKeys:
    def test_style(self) -> None:
        settings('style = "keras"')
        assert "hub.KerasLayer(" in diff()

    def test_target_and_jobs(self) -> None:
        settings('target = "graph"\njobs = 2')
        assert "hub.load(" in diff()

    @pytest.mark.parametrize("value", ["3", '"3"'])
    def test_keras(self, value: str) -> None:
        settings(f"keras = {value}")
        assert "for TensorFlow >=2.16" in run("--check").output

    def test_keras_and_a_tensorflow_that_lacks_it(self) -> None:
        settings('keras = 3\ntf = ">=2.15"')
        done = run("--check")
        assert done.exit_code == 2
        assert "--keras 3 can't run on all of TensorFlow >=2.15 (pyproject.toml)" in done.stderr
        assert run("--check", "--keras", "2").exit_code == 1

    def test_tf_and_who_says_so(self) -> None:
        settings('tf = "==2.16.*"')
        assert "for TensorFlow ==2.16.* from pyproject.toml" in run("--check").output

    @pytest.mark.parametrize("line", ['ignore = ["HUB1"]', 'select = ["HUB2", "hub301"]'])
    def test_rules(self, line: str) -> None:
        settings(line)
        assert diff() == ""

    def test_safe_only(self) -> None:
        Path("a.py").write_text("from elsewhere import texts\n" + SCRIPT.replace('["tea"]', "texts"))
        assert diff() != ""
        settings("safe-only = true")
        assert diff() == ""

    @pytest.mark.parametrize("pattern", ["old/", "old/**", "/old", "b.py", "**/b.py"])
    def test_exclude(self, pattern: str) -> None:
        Path("old").mkdir()
        Path("old/b.py").write_text(SCRIPT)
        settings(f'exclude = ["{pattern}"]')
        assert diff().count("+++ ") == 1
        assert diff(str(Path.cwd())).count("+++ ") == 1
        assert diff("old").count("+++ ") == 0
        assert diff("old/b.py").count("+++ ") == 1, "a file that is named is taken"

    def test_exclude_adds_to_that_of_the_command_line(self) -> None:
        for folder in ("old", "new", "third"):
            Path(folder).mkdir()
            Path(folder, "b.py").write_text(SCRIPT)
        settings('exclude = ["old/"]')
        assert diff().count("+++ ") == 3
        assert diff("--exclude", "new").count("+++ ") == 2
        assert diff("--exclude", "new", "--exclude", "./third/*.py").count("+++ ") == 1
        assert diff("--exclude", "new", "--no-config").count("+++ ") == 3

    @pytest.mark.parametrize("pattern", ["", "#old", "!", "/", "old\\"])
    def test_exclude_that_names_nothing(self, pattern: str) -> None:
        result = run("--exclude", pattern)
        assert result.exit_code == 2
        assert "names no file" in result.output


class TestPerPath:
    @pytest.fixture
    def old(self) -> Path:
        Path("old").mkdir()
        Path("old/b.py").write_text(SCRIPT)
        return Path("old")

    @pytest.mark.usefixtures("old")
    def test_other_options_by_path(self) -> None:
        settings('style = "load"\n[tool.hubmigrate.per-path."old/**"]\nstyle = "keras"')
        assert "hub.load(" in diff("a.py")
        assert "hub.KerasLayer(" in diff("old")

    @pytest.mark.usefixtures("old")
    def test_other_targets_by_path(self) -> None:
        """The eager target also looks at programs in sessions that have nothing of TF1 Hub."""
        assert run("--target", "graph").exit_code == 0
        settings('[tool.hubmigrate.per-path."old/**"]\ntarget = "eager"')
        assert "Session" in diff("old")
        assert diff("a.py") == ""
        settings('target = "eager"\n[tool.hubmigrate.per-path."old/**"]\ntarget = "graph"')
        assert diff("old") == ""
        assert "Session" in diff("a.py")

    @pytest.mark.usefixtures("old")
    def test_a_later_entry_wins(self) -> None:
        rows = '[tool.hubmigrate.per-path."*.py"]\nstyle = "{}"\n[tool.hubmigrate.per-path."b.py"]\nstyle = "{}"\n'
        settings(rows.format("keras", "load"))
        assert "hub.KerasLayer(" in diff("a.py")
        assert "hub.load(" in diff("old")

    @pytest.mark.usefixtures("old")
    def test_the_command_line_wins(self) -> None:
        settings('style = "keras"\n[tool.hubmigrate.per-path."old/**"]\nstyle = "keras"')
        assert diff("--style", "load").count("+embed = hub.load(") == 2

    @pytest.mark.usefixtures("old")
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_files_that_belong_together_must_agree(self, old: Path, jobs: str) -> None:
        (old / "b.py").write_text(f"import a\n{SCRIPT}")
        for number in range(9):
            Path(f"c{number}.py").write_text(SCRIPT)
        settings('[tool.hubmigrate.per-path."old/**"]\nstyle = "keras"')
        done = run("-j", jobs)
        assert done.exit_code == 2
        assert done.stderr == (
            "old/b.py: HUB912 old/b.py and a.py are migrated together, but per-path gives them other options;"
            " the files are untouched: give them the same\n"
        )
        assert Path("a.py").read_text() == SCRIPT
        assert "hub.load" in Path("c1.py").read_text()

    def test_files_without_hub_follow(self, old: Path) -> None:
        (old / "b.py").write_text("import tensorflow as tf\nfrom a import embed\n\ntf.Session().run(embed(['x']))\n")
        settings('[tool.hubmigrate.per-path."old/**"]\nstyle = "keras"')
        done = run()
        assert done.exit_code == 0, done.output
        assert "hub.load(" in Path("a.py").read_text()


class TestWhere:
    def test_above_the_first_path(self) -> None:
        settings('style = "keras"')
        Path("sub/deep").mkdir(parents=True)
        Path("sub/deep/b.py").write_text(SCRIPT)
        assert "hub.KerasLayer(" in diff("sub/deep")
        assert "hub.KerasLayer(" in diff("sub/deep/b.py")

    def test_beyond_a_file_that_says_nothing(self) -> None:
        settings('style = "keras"')
        Path("sub").mkdir()
        Path("sub/pyproject.toml").write_text('[project]\nname = "hubmigrate-user"\n')
        Path("sub/b.py").write_text(SCRIPT)
        assert "hub.KerasLayer(" in diff("sub")

    def test_the_command_line_wins(self) -> None:
        settings('style = "keras"\ntf = "==2.16.*"')
        assert "hub.load(" in diff("--style", "auto")
        assert "for TensorFlow >=2.15 from --tf" in run("--check", "--tf", ">=2.15").output

    def test_another_file(self) -> None:
        settings('style = "load"')
        Path("etc").mkdir()
        settings('style = "keras"\nexclude = ["*.py"]', "etc/hub.toml")
        assert "hub.KerasLayer(" in diff("--config", "etc/hub.toml")

    def test_none(self) -> None:
        settings("style = 5")
        assert "hub.load(" in diff("--no-config")

    def test_toml_is_not_read_for_nothing(self) -> None:
        Path("pyproject.toml").write_text('[project]\nname = "other"\nkeywords = ["tensorflow"]\n')
        Path("a.py").write_text("print('nothing')\n")
        code = "import sys; from hubmigrate.cli import status; status(['run', '-q'])"
        code += "; print({'tomllib', 'tomli', 'hubmigrate.config'} & {*sys.modules})"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "set()\n"

    def test_rules_are_not_loaded_for_nothing(self) -> None:
        settings('select = ["HUB1"]')
        Path("a.py").write_text("print('nothing')\n")
        code = "import sys; from hubmigrate.cli import status; status(['run']); print('libcst' in sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.endswith("False\n")


class TestBadSettings:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("styel = 1", "unknown key 'styel'; there are exclude, ignore, jobs, "),
            ('style = "kears"', "style: 'kears' is not one of auto, load, keras"),
            ("style = 5", "style: 5 is not one of"),
            ("keras = 4", "keras: '4' is not one of 2, 3"),
            ('target = "tf3"', "target: 'tf3' is not one of auto, graph, eager"),
            ('tf = "2.15"', "tf: '2.15' is not a version specifier such as '>=2.15'. Did you mean '==2.15.*'"),
            ("tf = 2.15", "tf: 2.15 is not a version specifier"),
            ('tf = "==1.15"', "tf: '==1.15' allows no TensorFlow 2."),
            ('select = "HUB1"', "select: must be a list of strings, not 'HUB1'"),
            ('ignore = ["HUB1011"]', "ignore: No rule is called 'HUB1011'. Did you mean HUB101"),
            ('safe-only = "yes"', "safe-only: must be true or false, not 'yes'"),
            ("exclude = [1]", "exclude: must be a list of strings"),
            ('exclude = ["!"]', "exclude: '!' names no file"),
            ("jobs = -1", "jobs: must be a number from 0 up, not -1"),
            ("jobs = true", "jobs: must be a number from 0 up, not True"),
            ('per-path = "a"', "per-path must hold tables"),
            ('per-path."a/**" = 1', "per-path must hold tables"),
            ('per-path."a/**".jobs = 1', "per-path 'a/**': unknown key 'jobs'"),
            ('per-path."a/**".style = "x"', "per-path 'a/**': style: 'x' is not one of"),
            ("style =", "Invalid value"),
        ],
    )
    @pytest.mark.parametrize("named", [False, True])
    def test_one_line_and_exit_2(self, text: str, said: str, named: bool) -> None:
        settings(text)
        done = run(*(["--config", "pyproject.toml"] if named else []))
        assert done.exit_code == 2 or done.exception is not None
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
        assert "pyproject.toml: " in done.stderr
        assert Path("a.py").read_text() == SCRIPT

    def test_the_status_of_the_program_is_2(self) -> None:
        settings("styel = 1")
        done = subprocess.run([sys.executable, "-m", "hubmigrate", "run"], capture_output=True, text=True)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)

    @pytest.mark.parametrize(
        ("content", "said"),
        [(None, "No such file"), ("[tool.other]\n", "there is no table"), ("tool = 1\n", "'int'"), ("\xff", "utf-8")],
    )
    def test_a_file_that_holds_none(self, content: str | None, said: str) -> None:
        if content is not None:
            Path("hub.toml").write_bytes(content.encode("latin-1"))
        done = run("--config", "hub.toml")
        assert said in done.stderr
        assert done.stderr.count("\n") == 1

    def test_a_table_is_wanted(self) -> None:
        Path("pyproject.toml").write_text("[tool]\nhubmigrate = 1\n")
        assert "must be a table" in run().stderr

    def test_one_of_the_two(self) -> None:
        assert "exclude each other" in run("--config", "x", "--no-config").stderr


def test_codes_are_those_of_the_rules() -> None:
    assert config.known_codes() == tuple(rule.code for rule in rules())
