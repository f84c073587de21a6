"""Files and folders that are missing, misplaced or unreadable."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assessment.packs import check_folder
from tests.packs.draft import Draft
from tests.packs.slips import CELLS, EXAMPLES, IDENTIFYING, PACK, QUADRANTS, RISKS, SIGNS, STRATEGIES


@dataclass(frozen=True)
class Spoiling:
    """A change to the folder. ``place`` is the file or folder that must be named, from the content folder."""

    code: str
    spoil: Callable[[Draft], object]
    place: str
    said: str
    line: int = 1
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.code}-{self.place.replace('/', '.')}-{self.said[:20]}"


def _remove_all(draft: Draft) -> None:
    for path in sorted(draft.root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def _link_to_itself(draft: Draft, name: str) -> None:
    path = draft.root / name
    path.unlink(missing_ok=True)
    path.symlink_to(path)


def _folder_in_place_of(draft: Draft, name: str) -> None:
    draft.file(name).unlink()
    draft.file(name).mkdir()


def _without_a_number(draft: Draft) -> None:
    for path in draft.edition.iterdir():
        path.rename(draft.edition.parent / path.name)
    draft.edition.rmdir()


EDITION = "marketing-sales/1/"
SPOILED = [
    Spoiling("E101", _remove_all, "", "Copy a pack's folder"),
    Spoiling("E101", lambda draft: draft.root.rename(draft.root.with_name("elsewhere")), "", "Name the folder"),
    Spoiling("E102", lambda draft: (draft.root / "empty").mkdir(), "empty", "a folder named after the edition"),
    Spoiling(
        "E102", lambda draft: (draft.edition.parent / "draft").mkdir(), "marketing-sales/draft", "whole number; start"
    ),
    Spoiling(
        "E102",
        lambda draft: draft.edition.rename(draft.edition.with_name("one")),
        "marketing-sales/one",
        "Name an edition's folder with a whole number",
        also=("E102",),
    ),
    Spoiling(
        "E102",
        _without_a_number,
        "marketing-sales/pack.yaml",
        "a folder named after the edition: 1",
        also=("E102",) * 3,  # one each for questionnaires, guidance and learning
    ),
    *(
        Spoiling("E103", lambda draft, name=name: draft.file(name).unlink(), EDITION + name, "the shipped pack shows")  # type: ignore[misc]
        for name in (PACK, IDENTIFYING, CELLS, EXAMPLES, QUADRANTS, SIGNS)
    ),
    Spoiling("E103", lambda draft: draft.file(RISKS).unlink(), EDITION + RISKS, "Add it"),
    Spoiling("E103", lambda draft: draft.file(STRATEGIES).unlink(), EDITION + STRATEGIES, "Add it"),
    Spoiling(
        "E103",
        lambda draft: (draft.edition / "../2").mkdir(),
        "marketing-sales/2/pack.yaml",
        "Add it",
        1,
        ("E103",) * 6,
    ),
    Spoiling("E104", lambda draft: _link_to_itself(draft, EDITION + RISKS), EDITION + RISKS, "plain text file"),
    Spoiling("E104", lambda draft: _link_to_itself(draft, "round"), "round", "remove the link"),
    Spoiling("E104", lambda draft: _folder_in_place_of(draft, SIGNS), EDITION + SIGNS, "plain text file"),
    Spoiling(
        "E105", lambda draft: draft.file(RISKS).write_bytes(b"R1: So.\nR2: caf\xe9\n"), EDITION + RISKS, "UTF-8", 2
    ),
    Spoiling("E105", lambda draft: draft.file(RISKS).write_bytes("R1: So.".encode("utf-16")), EDITION + RISKS, "UTF-8"),
    Spoiling("E106", lambda draft: draft.write(RISKS, ""), EDITION + RISKS, "the file is empty"),
    Spoiling("E106", lambda draft: draft.write(RISKS, " \n\n"), EDITION + RISKS, "the file is empty"),
    Spoiling("E106", lambda draft: draft.write(RISKS, "# Nothing yet.\n"), EDITION + RISKS, "below the comments"),
    Spoiling("E113", lambda draft: draft.write(RISKS, "R1: " + "x" * 1_000_001), EDITION + RISKS, "below 1,000,000"),
    Spoiling("E113", lambda draft: draft.write(RISKS, "- " * 100_000), EDITION + RISKS, "nested too deeply"),
    Spoiling("E113", lambda draft: draft.write(RISKS, "[" * 100_000), EDITION + RISKS, "nested too deeply"),
    Spoiling("E113", lambda draft: draft.write(RISKS, "{a: " * 100_000), EDITION + RISKS, "nested too deeply"),
    Spoiling(
        "E114",
        lambda draft: draft.write("questionnaires/more.yaml", "id: MOR"),
        EDITION + "questionnaires/more.yaml",
        'List "more" under questionnaires',
    ),
    Spoiling("E114", lambda draft: draft.write("guidance/cell.yml", "a: b"), EDITION + "guidance/cell.yml", "its name"),
    Spoiling("E114", lambda draft: draft.write("packs.yaml", "a: b"), EDITION + "packs.yaml", "Check its name"),
    Spoiling(
        "E321", lambda draft: draft.cut(QUADRANTS, "sales_led:", "building:"), EDITION + QUADRANTS, "sales_led", 10
    ),
    Spoiling("E322", lambda draft: draft.cut(CELLS, "integrated.REL:", "integrated.SAL:"), EDITION + CELLS, "REL", 12),
    Spoiling(
        "E324",
        lambda draft: draft.cut(SIGNS, "ANT6:", "LEA6:"),
        EDITION + "questionnaires/anticipating-needs.yaml",
        'Add "ANT6:"',
        38,
    ),
]


@pytest.mark.parametrize("spoiling", SPOILED, ids=str)
def test_a_spoiled_folder_is_told(draft: Draft, spoiling: Spoiling) -> None:
    spoiling.spoil(draft)
    findings = draft.findings()
    assert sorted(each.code for each in findings) == sorted((spoiling.code, *spoiling.also)), findings
    meant = [
        each
        for each in findings
        if each.file == draft.root / spoiling.place and spoiling.said in f"{each.problem}. {each.remedy}"
    ]
    assert [(each.code, each.line) for each in meant] == [(spoiling.code, spoiling.line)], findings


@pytest.mark.parametrize("below", [".", "marketing-sales", "marketing-sales/1"])
def test_content_pack_or_edition_can_be_checked(draft: Draft, below: str) -> None:
    assert check_folder(draft.root / below) == ()
    line = draft.replace(PACK, "  cut: 62.5", "  cutt: 62.5")
    found = check_folder(draft.root / below)
    assert [(each.code, each.file.name, each.line) for each in found] == [("E201", "pack.yaml", line)]


@pytest.mark.parametrize("name", [".git", "_draft", ".DS_Store"])
def test_hidden_folders_are_passed_over(draft: Draft, name: str) -> None:
    (draft.root / name).mkdir()
    (draft.edition.parent / name).mkdir()
    assert draft.findings() == ()


def test_other_files_may_stand_beside_the_content(draft: Draft) -> None:
    for name in ("README.md", "guidance/notes.txt", ".swap.yaml"):
        draft.write(name, "Notes.")
    assert draft.findings() == ()


def test_a_mark_at_the_start_and_windows_line_ends_are_fine(draft: Draft) -> None:
    for file in sorted(draft.edition.rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert draft.findings() == ()
    line = draft.file(PACK).read_bytes().split(b"\r\n").index(b"  cut: 62.5") + 1
    draft.file(PACK).write_bytes(draft.file(PACK).read_bytes().replace(b"  cut:", b"  cutt:"))
    assert draft.only_finding().line == line


@pytest.mark.parametrize("name", ["../../secret", "/etc/hosts", "a/b", "nul\\0", "…", ""])
def test_a_questionnaire_cannot_lie_elsewhere(draft: Draft, name: str) -> None:
    line = draft.replace(PACK, "  - identifying-needs\n", f'  - "{name}"\n')
    findings = draft.findings()
    assert ("E204", draft.file(PACK), line) in {(each.code, each.file, each.line) for each in findings}
    assert {each.file.parent for each in findings} <= {draft.edition, *filter(Path.is_dir, draft.edition.rglob("*"))}


@pytest.mark.slow
@pytest.mark.parametrize("top", ["- a\n- b\n", "text\n", "5\n", "null\n", "[]\n", "{}\n", "true\n"])
@pytest.mark.parametrize("name", [PACK, IDENTIFYING, CELLS, QUADRANTS, STRATEGIES, SIGNS, RISKS, EXAMPLES])
def test_a_file_of_another_shape_is_told(draft: Draft, name: str, top: str) -> None:
    draft.write(name, top)
    assert (name, top) == (EXAMPLES, "[]\n") or draft.findings()


def test_a_missing_folder_has_one_finding(tmp_path: Path) -> None:
    (finding,) = check_folder(tmp_path / "nowhere")
    assert (finding.code, finding.file) == ("E101", tmp_path / "nowhere")
