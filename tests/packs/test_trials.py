"""The simulator's and the scenarios' files: read when asked for, whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from assessment.errors import ContentError
from assessment.packs import lock_editions, open_catalogue
from assessment.packs.learning.trials import Trials, open_trials
from scoring import QUADRANTS
from tests.learning.firms import shipped
from tests.packs.draft import Draft
from tests.packs.trial_slips import SCENARIOS, SIMULATOR


def test_an_edition_need_not_have_any(draft: Draft) -> None:
    for name in (SIMULATOR, SCENARIOS):
        draft.file(name).unlink()
    assert open_trials(draft.edition) == Trials(None, {})


def test_a_simulator_needs_no_scenarios(draft: Draft) -> None:
    draft.file(SCENARIOS).unlink()
    assert open_trials(draft.edition).simulator is not None
    assert SCENARIOS not in {str(each.file.relative_to(draft.edition)) for each in draft.findings()}


def test_scenarios_need_a_simulator(draft: Draft) -> None:
    draft.file(SIMULATOR).unlink()
    missing = [each for each in draft.findings() if each.file == draft.file(SIMULATOR)]
    assert [each.code for each in missing] == ["E103"]
    with pytest.raises(ContentError):
        open_trials(draft.edition)


def test_slips_in_both_files_are_told_at_once(draft: Draft) -> None:
    made = {
        (SIMULATOR, draft.replace(SIMULATOR, "    value: 1600", "    value: 160")),
        (SIMULATOR, draft.replace(SIMULATOR, "    step: 0.1\n", "    step: 0\n")),
        (SCENARIOS, draft.replace(SCENARIOS, "  best: C", "  best: D")),
        (SCENARIOS, draft.replace(SCENARIOS, "  start: marketing_led", "  start: marketing")),
        (SCENARIOS, draft.replace(SCENARIOS, "short: One record, one owner", "short: …")),
    }
    with pytest.raises(ContentError) as refused:
        open_trials(draft.edition)
    assert {(each.file, each.line) for each in refused.value.findings} == {
        (draft.file(name), line) for name, line in made
    }
    assert set(draft.findings()) == set(refused.value.findings)


def test_a_broken_learning_part_does_not_stop_the_assessment(draft: Draft) -> None:
    draft.write(SIMULATOR, "nothing: that belongs here\n")
    assert open_catalogue(draft.root).editions
    with pytest.raises(ContentError):
        lock_editions(draft.root)


def test_opening_the_content_does_not_read_the_learning_part(root: Path) -> None:
    program = (
        "import sys; from assessment.packs import shared_catalogue; shared_catalogue(); "
        "print([name for name in sys.modules if name.startswith('assessment.packs.learning.')])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "['assessment.packs.learning.check']"


def test_the_catalogue_knows_where_its_editions_lie(root: Path) -> None:
    catalogue = open_catalogue(root / "content")
    for edition in catalogue.editions:
        assert catalogue.folders[edition.id, edition.number] == root / "content" / edition.id / str(edition.number)


def test_every_field_of_the_map_has_a_pair_of_mixes_to_start_from() -> None:
    text = shipped()
    for field in QUADRANTS:
        pair = getattr(text.fields, field)
        assert pair.mix != pair.beside
        assert {pair.mix, pair.beside} <= set(text.mixes)


DESIGN_CAVEAT = (
    "A teaching model. Its direction follows the article and published research; its sizes are assumptions you can "
    "change. It is not a forecast, and it was built so that pushing ahead of marketing costs trust, so it cannot prove "
    "that it does."
)


def test_the_caveat_is_that_of_the_design() -> None:
    assert shipped().caveat == DESIGN_CAVEAT


def test_assumptions_that_rest_on_research_name_it() -> None:
    for name, each in shipped().assumptions.items():
        names_a_year = any(f"({year})" in each.source for year in range(1900, 2030))
        assert names_a_year == (each.grounds == "published"), name
        assert (each.grounds == "assumed") <= ("Assumed" in each.source), name
