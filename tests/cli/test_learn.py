"""`emphasis lesson` and `emphasis cards`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Invoke, Run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_lesson_as_pdf(run: Run, tmp_path: Path) -> None:
    made = run("lesson", "two-jobs", "--pdf", "lesson.pdf", "--paper", "letter")
    assert (made.returncode, made.stdout, made.stderr) == (0, b"", b"")
    assert (tmp_path / "lesson.pdf").read_bytes().startswith(b"%PDF-")


def test_cards_as_csv(invoke: Invoke, here: Path) -> None:
    assert invoke("cards", "cards.csv").exit_code == 0
    assert (here / "cards.csv").read_text(encoding="utf-8").startswith("#separator:Comma")


def test_an_unknown_lesson_is_told_with_those_that_are_there(invoke: Invoke, here: Path) -> None:
    made = invoke("lesson", "two-job", "--pdf", "lesson.pdf")
    assert made.exit_code == 2
    assert "There is no lesson two-job in marketing-sales." in made.stderr
    assert 'Did you mean "two-jobs"?' in made.stderr
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("verb", [["lesson", "two-jobs", "--pdf", "no/where.pdf"], ["cards", "no/where.csv"]])
def test_a_file_that_cannot_be_written_is_told(invoke: Invoke, here: Path, verb: list[str]) -> None:
    made = invoke(*verb)
    assert made.exit_code == 2
    assert "cannot be written" in made.stderr


def test_an_unknown_pack_is_told(invoke: Invoke, here: Path) -> None:
    made = invoke("cards", "cards.csv", "--pack", "nothing")
    assert made.exit_code == 2
    assert "nothing" in made.stderr


def test_a_pack_without_lessons_has_no_cards(
    invoke: Invoke, here: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.packs.draft import copied

    draft = copied(root / "content", here / "content")
    for file in sorted(draft.file("learning").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    monkeypatch.setenv("EMPHASIS_CONTENT", str(draft.root))
    made = invoke("cards", "cards.csv")
    assert made.exit_code == 2
    assert "has no lessons" in made.stderr
    assert "none" in invoke("lesson", "two-jobs", "--pdf", "a.pdf").stderr


@pytest.mark.parametrize("verb", [["score", "-"], ["link", "encode", "-"], ["link", "decode", "x"], ["version"]])
def test_who_scores_does_not_read_the_lessons(root: Path, verb: list[str]) -> None:
    import subprocess
    import sys

    program = (
        "import sys; from assessment.cli.main import app\ntry: app()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    made = subprocess.run(
        [sys.executable, "-c", program, *verb], input=b"{}", cwd=root, capture_output=True, check=False
    )
    loaded = made.stderr.decode().split()
    assert "assessment.cli.main" in loaded
    assert not [name for name in loaded if name.startswith(("assessment.packs.learning.l", "markdown_it"))]
