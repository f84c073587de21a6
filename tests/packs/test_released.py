"""Released editions: what they ask and how they count is fixed, their wording is free."""

import shutil
from pathlib import Path

import pytest

from assessment.errors import ContentError
from assessment.packs import check_folder, lock_editions, open_catalogue
from tests.packs.draft import Draft
from tests.packs.slips import CELLS, EXAMPLES, IDENTIFYING, PACK, STRATEGIES

LOCK = "released.lock"


@pytest.fixture
def released(draft: Draft) -> Draft:
    assert lock_editions(draft.root) == ("marketing-sales 1",)
    return draft


def second_edition(draft: Draft) -> Draft:
    """A copy of edition 1 with the next number."""
    shutil.copytree(draft.edition, draft.edition.with_name("2"))
    pack = draft.edition.with_name("2") / PACK
    pack.write_text(pack.read_text(encoding="utf-8").replace("edition: 1", "edition: 2"), encoding="utf-8")
    return draft


CHANGED = {
    "another cut": (PACK, "  cut: 62.5", "  cut: 62"),
    "another weight": (PACK, "seconds_per_item: 2", "seconds_per_item: 3"),
    "another band": (PACK, "{below: 25,", "{below: 20,"),
    "another order of strategies": (
        PACK,
        "building: [communication, objectives",
        "building: [objectives, communication",
    ),
    "a role more": (PACK, "  - {id: private,", "  - {id: board, label: Board}\n  - {id: private,"),
    "another length of run": (PACK, "long_run_from: 9", "long_run_from: 8"),
    "another item in a form": (PACK, "[IDN1, IDN2,", "[IDN1, IDN3,"),
    "another order of questionnaires": (
        PACK,
        "  - identifying-needs\n  - anticipating-needs",
        "  - anticipating-needs\n  - identifying-needs",
    ),
    "a form more": (
        PACK,
        "\n# The questionnaires in the order",
        "  long:\n    title: Long\n    minutes: 9\n    items: all\n    min_answered: 4\n"
        "    long_run_from: 12\n    signs: true\n\n# The questionnaires in the order",
    ),
    "an item reversed": (IDENTIFYING, "    facet: shifts", "    facet: shifts\n    keyed: -1"),
    "an item with another id": (IDENTIFYING, "id: IDN3", "id: IDN7"),
    "an item linked": (IDENTIFYING, "    facet: shifts", "    facet: shifts\n    strategy: data"),
    "a sign for another side": (IDENTIFYING, "sign: sales", "sign: marketing"),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_changed_shape_is_refused(released: Draft, name: str) -> None:
    released.write(EXAMPLES, "[]\n")
    file, old, new = CHANGED[name]
    released.replace(file, old, new)
    finding = released.only_finding()
    assert (finding.code, finding.file) == ("E362", released.file(PACK))
    assert "edition 1 is released" in finding.problem
    assert "copy the folder to 2" in finding.remedy
    with pytest.raises(ContentError) as refused:
        lock_editions(released.root)
    assert refused.value.findings == (finding,)


def test_two_strategies_that_change_places_are_refused(released: Draft) -> None:
    text = released.text(STRATEGIES)
    start, rest = text.split("\nobjectives:\n")
    objectives, others = rest.split("\ncommunication:\n")
    released.write(STRATEGIES, f"{start}\ncommunication:\n{others}\nobjectives:\n{objectives}")
    assert [each.code for each in check_folder(released.root) if each.code != "E352"] == ["E362"]


REWORDED = {
    "a statement": (IDENTIFYING, "We look for groups", "We search for groups"),
    "a question to a room": (IDENTIFYING, "ask: Which group of", "ask: What group of"),
    "how many a room needs": (PACK, "  minimum: 5", "  minimum: 6"),
    "a facet": (IDENTIFYING, "facet: shifts", "facet: change"),
    "an option": (PACK, "label: Usually", "label: Mostly"),
    "a band": (PACK, "word: patchy", "word: uneven"),
    "a title": (PACK, "title: Marketing and sales emphasis", "title: Where the emphasis lies"),
    "a role": (PACK, "label: Rather not say", "label: Prefer not to say"),
    "the time it takes": (PACK, "minutes: 6", "minutes: 7"),
    "guidance": (CELLS, "headline: Selling before listening", "headline: Selling first"),
    "an example": (EXAMPLES, "name: Both sides usual practice", "name: Both sides are usual"),
}


@pytest.mark.parametrize("name", REWORDED)
def test_wording_may_be_polished(released: Draft, name: str) -> None:
    released.replace(*REWORDED[name])
    assert released.findings() == ()


def test_locking_twice_changes_nothing(released: Draft) -> None:
    before = (released.root / LOCK).read_bytes()
    assert lock_editions(released.root) == ()
    assert (released.root / LOCK).read_bytes() == before


def test_two_editions_stand_side_by_side(released: Draft) -> None:
    before = (released.root / LOCK).read_text(encoding="utf-8")
    second_edition(released)
    changed = Draft(released.root).root / "marketing-sales" / "2"
    questions = changed / IDENTIFYING
    questions.write_text(questions.read_text(encoding="utf-8").replace("id: IDN3", "id: IDN7"), encoding="utf-8")
    catalogue = open_catalogue(released.root)
    assert [(each.id, each.number) for each in catalogue.editions] == [("marketing-sales", 1), ("marketing-sales", 2)]
    assert catalogue.newest("marketing-sales").number == 2
    assert catalogue.only_pack == "marketing-sales"
    assert "IDN3" in catalogue.edition("marketing-sales", 1).form_items("full")
    assert "IDN7" in catalogue.edition("marketing-sales", 2).form_items("full")
    assert lock_editions(released.root) == ("marketing-sales 2",)
    after = (released.root / LOCK).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert len(after.splitlines()) == len(before.splitlines()) + 1


def test_only_what_is_new_is_locked_below_one_edition(released: Draft) -> None:
    second_edition(released)
    assert lock_editions(released.edition.with_name("2")) == ("marketing-sales 2",)
    assert released.findings() == ()


def test_a_released_edition_must_stay(released: Draft) -> None:
    second_edition(released)
    shutil.rmtree(released.edition)
    finding = released.only_finding()
    assert (finding.code, finding.file) == ("E363", released.root / LOCK)
    assert finding.line == _line_of_entry(released.root, 1)
    assert "Put the folder back" in finding.remedy


def test_checking_one_edition_misses_no_other(released: Draft) -> None:
    second_edition(released)
    assert check_folder(released.edition) == ()


@pytest.mark.parametrize(
    "line",
    [
        "marketing-sales 1",
        "marketing-sales 0 " + "0" * 32,
        "Marketing 1 " + "0" * 32,
        "marketing-sales 2 " + "0" * 31,
        "x",
    ],
)
def test_a_line_that_is_no_entry(released: Draft, line: str) -> None:
    with (released.root / LOCK).open("a", encoding="utf-8") as lock:
        lock.write(line + "\n")
    finding = released.only_finding()
    assert (finding.code, finding.file) == ("E361", released.root / LOCK)
    assert finding.line == len((released.root / LOCK).read_text(encoding="utf-8").splitlines())
    assert "last good version" in finding.remedy


def test_an_edition_locked_twice(released: Draft) -> None:
    lock = released.root / LOCK
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text + text.splitlines()[-1] + "\n", encoding="utf-8")
    finding = released.only_finding()
    assert (finding.code, finding.line) == ("E361", len(text.splitlines()) + 1)
    assert "twice" in finding.problem


@pytest.mark.parametrize("bytes_", [b"\xff\xfe", b"marketing-sales \xe9"])
def test_a_lock_that_is_no_text(released: Draft, bytes_: bytes) -> None:
    (released.root / LOCK).write_bytes(bytes_)
    assert released.codes() == ["E361"]


def test_a_folder_in_place_of_the_lock(draft: Draft) -> None:
    (draft.root / LOCK).mkdir()
    assert draft.codes() == ["E102", "E361"]


def test_another_hash_is_another_edition(released: Draft) -> None:
    lock = released.root / LOCK
    text = lock.read_text(encoding="utf-8")
    old = text.split()[-1]
    lock.write_text(text.replace(old, "0" * 32), encoding="utf-8")
    assert released.codes() == ["E362"]


def _line_of_entry(root: Path, number: int) -> int:
    lines = (root / LOCK).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.startswith(f"marketing-sales {number} "))
