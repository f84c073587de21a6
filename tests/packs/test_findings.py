"""Every kind of slip gives a finding that names its line and what to write instead."""

import re
from pathlib import Path

import pytest

from assessment.errors import Finding
from tests.packs.draft import Draft
from tests.packs.slip import Slip
from tests.packs.slips import CELLS, EXAMPLES, IDENTIFYING, LEADS, PACK, QUADRANTS, RISKS, SLIPS

ELSEWHERE = {
    "test_folders.py": {"E101", "E102", "E103", "E104", "E105", "E106", "E113", "E114"},
    "test_released.py": {"E361", "E362", "E363"},
    "test_catalogue.py": {"E371"},
    "test_lesson_findings.py": {
        *(f"E40{number}" for number in range(1, 7)),
        *(f"E41{number}" for number in range(1, 6)),
        *(f"E44{number}" for number in range(1, 7)),
        *(f"E45{number}" for number in range(1, 7)),
        *("E461", "E462"),
    },
}


def test_the_copy_itself_has_nothing_to_mend(draft: Draft) -> None:
    assert draft.findings() == ()


@pytest.mark.slow
@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_found_where_it_was_made(draft: Draft, slip: Slip) -> None:
    changed = draft.replace(slip.file, slip.old, slip.new)
    name = slip.elsewhere or slip.file
    line = draft.line_of(name, slip.at) if slip.at else changed
    findings = draft.findings()
    meant = [each for each in findings if each.code == slip.code and slip.problem in each.problem]
    assert [(each.file, each.line) for each in meant] == [(draft.file(name), line)], findings
    assert slip.remedy in meant[0].remedy
    assert {each.code for each in findings} == {slip.code} | slip.also
    if not slip.also:
        assert len(findings) == 1
    for each in findings:
        _assert_shown_as_it_is(each)


def _assert_shown_as_it_is(finding: Finding) -> None:
    assert finding.problem[-1] not in ".!:"
    assert finding.remedy[-1] in ".?"
    assert "{field}" not in finding.problem
    assert (finding.problem + finding.remedy).isprintable()
    assert len(finding.problem) < 160


def test_every_code_has_a_test(root: Path) -> None:
    packs = (root / "assessment" / "packs").rglob("*.py")
    used = {code for file in packs for code in re.findall(r'"(E\d{3})"', file.read_text(encoding="utf-8"))}
    assert used == {slip.code for slip in SLIPS}.union(*ELSEWHERE.values())


@pytest.mark.parametrize("name", ELSEWHERE)
def test_codes_tested_elsewhere_are_there(name: str) -> None:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    assert {code for code in ELSEWHERE[name] if f'"{code}"' not in text} == set()


def test_slips_in_many_files_are_told_at_once_and_in_order(draft: Draft) -> None:
    made = {
        (PACK, draft.replace(PACK, "title: Full assessment", "title: …")),
        (PACK, draft.replace(PACK, "  cut: 62.5", "  cutt: 62.5")),
        (PACK, draft.replace(PACK, "signs: false", "signs: no")),
        (IDENTIFYING, draft.replace(IDENTIFYING, "facet: shifts", "facette: shifts")),
        (LEADS, draft.replace(LEADS, "id: LEA5", "id: LEA4")),
        (CELLS, draft.replace(CELLS, "risks: [R2, R5]", "risks: [R2, R9]")),
        (QUADRANTS, draft.replace(QUADRANTS, "  title: Marketing-led", "  title: Marketing leads the way")),
        (RISKS, draft.replace(RISKS, "R6: ", "R6: TODO ")),
    }
    findings = draft.findings()
    assert {(each.file, each.line) for each in findings} == {(draft.file(name), line) for name, line in made}
    assert [(str(each.file), each.line) for each in findings] == sorted(
        (str(each.file), each.line) for each in findings
    )


def test_a_change_of_a_constant_is_seen_by_the_examples(draft: Draft) -> None:
    draft.replace(PACK, "  cut: 62.5", "  cut: 77")
    findings = draft.findings()
    assert {each.code for each in findings} == {"E352"}
    first = findings[0]
    assert (first.file, first.line) == (draft.file(EXAMPLES), draft.line_of(EXAMPLES, "quadrant: integrated\n"))
    assert first.problem == '"Both sides usual practice" expects quadrant integrated, and gets sales_led'
    assert "whatever in this edition changed the result" in first.remedy


def test_examples_are_left_alone_while_answers_cannot_be_scored(draft: Draft) -> None:
    """One slip in a constant is one finding, and not one for every example."""
    draft.replace(EXAMPLES, "quadrant: integrated", "quadrant: building")
    assert draft.codes() == ["E352"]
    draft.replace(PACK, "  cut: 62.5", "  cut: 620")
    assert draft.codes() == ["E204"]


def test_wrong_guidance_does_not_hide_wrong_examples(draft: Draft) -> None:
    draft.replace(EXAMPLES, "quadrant: integrated", "quadrant: building")
    draft.replace(CELLS, "risks: [R2, R5]", "risks: [R2, R9]")
    assert draft.codes() == ["E352", "E326"]


def test_control_characters_of_a_file_stay_out_of_the_sentences(draft: Draft) -> None:
    draft.replace(PACK, "title: Full assessment", 'title: "Full assessment"\n    "\\e[31mred\\u202e": 1')
    finding = draft.only_finding()
    assert finding.code == "E201"
    assert (finding.problem + finding.remedy).isprintable()
