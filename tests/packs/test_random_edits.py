"""Whatever is typed into a file, an author gets findings and never a traceback."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.errors import Finding
from assessment.packs import check_folder
from tests.packs.draft import Draft, copied
from tests.packs.slips import CELLS, EXAMPLES, IDENTIFYING, PACK, QUADRANTS, RISKS, SIGNS, STRATEGIES, TOGETHER
from tests.packs.trial_slips import SCENARIOS, SIMULATOR

pytestmark = pytest.mark.slow

GUIDED = (PACK, IDENTIFYING, TOGETHER, QUADRANTS, CELLS, STRATEGIES, SIGNS, RISKS, EXAMPLES)
TAUGHT = ("learning.yaml", "lessons/two-jobs.md", "lessons/applause.md", "checks/find-the-signal.yaml", "cards.yaml")
FILES = (*GUIDED, SIMULATOR, SCENARIOS, *(f"learning/{name}" for name in TAUGHT))
SPECIAL = (
    "- a|a: b|:|? x|- - -|{|}|[|]|'|\"|&a|*a|!!set|!<x>|<<: *a|%YAML 1.1|---|...|\t|#|>-|yes|on: off|null|~|1e999|0x1F|"
    "0o7|1_000|.inf|.nan|-0|2026-01-31|10:30|=|@|`|…|\u2028|\ufeff|\x85|\x00|\x1b[31m|\U0001f600|é|IDN1|WTG||"
)
BREAKING = st.sampled_from(SPECIAL.split("|"))
WORDS = st.one_of(BREAKING, st.text(max_size=30), st.integers().map(str), st.floats().map(str))


@pytest.fixture(scope="module")
def shelf(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Draft:
    """One copy for all draws: each of them puts its file back."""
    return copied(root / "content", tmp_path_factory.mktemp("shelf") / "content")


def _checked(shelf: Draft, name: str, content: bytes) -> tuple[Finding, ...]:
    before = shelf.file(name).read_bytes()
    shelf.file(name).write_bytes(content)
    try:
        findings = check_folder(shelf.root)
    finally:
        shelf.file(name).write_bytes(before)
    for finding in findings:
        assert finding.file.is_relative_to(shelf.root)
        assert finding.line >= 1
        assert finding.problem
        assert (finding.problem + finding.remedy).isprintable()
        assert finding.remedy.endswith((".", "?", "…"))
    return findings


@pytest.mark.parametrize("name", FILES)
@given(text=st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map("\n".join)))
@settings(max_examples=15)
def test_any_text(shelf: Draft, name: str, text: str) -> None:
    _checked(shelf, name, text.encode("utf-8", "replace"))


@pytest.mark.parametrize("name", FILES)
@given(content=st.binary(max_size=300))
@settings(max_examples=8)
def test_any_bytes(shelf: Draft, name: str, content: bytes) -> None:
    _checked(shelf, name, content)


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
@settings(max_examples=30)
def test_any_edit_of_a_line(shelf: Draft, name: str, data: st.DataObject) -> None:
    lines = shelf.text(name).splitlines()
    for _ in range(data.draw(st.integers(1, 3), label="edits")):
        place = data.draw(st.integers(0, len(lines) - 1), label="line")
        lines[place] = data.draw(_edits(lines[place], lines), label="text")
    _checked(shelf, name, "\n".join(lines).encode("utf-8", "replace"))


def _edits(line: str, lines: list[str]) -> st.SearchStrategy[str]:
    """The line without something, with something, with another value, with another depth, or another line."""
    key, _, _ = line.partition(":")
    return st.one_of(
        st.just(""),
        st.just(line[: len(line) // 2]),
        st.builds(lambda place, word: line[:place] + word + line[place:], st.integers(0, len(line)), WORDS),
        st.builds(lambda word: f"{key}: {word}", WORDS),
        st.builds(lambda word: f"{word}: {word}", WORDS),
        st.integers(0, 6).map(lambda depth: " " * depth + line.lstrip()),
        st.sampled_from(lines),
    )


@pytest.mark.parametrize("seed", range(4))
def test_many_cuts(shelf: Draft, seed: int) -> None:
    """A file that stops anywhere, as after a full disk."""
    chance = random.Random(seed)
    for name in FILES:
        content = shelf.file(name).read_bytes()
        for _ in range(5):
            _checked(shelf, name, content[: chance.randrange(len(content))])
