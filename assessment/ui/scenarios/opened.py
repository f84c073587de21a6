"""What the address of a decision means; nothing of it is taken for granted."""

from collections.abc import Mapping

from assessment.packs.learning.scenarios import Scenario
from assessment.ui.decided import Decided
from assessment.ui.handed import Handed

STORY = "story"


def open_decision(query: Mapping[str, str], scenarios: Mapping[str, Scenario]) -> Decided:
    """The decision of an address; names that it holds and nobody knows are left out and kept in ``unknown``."""
    unknown: list[str] = []
    handed = Handed(query)

    def known(name: str, among: Mapping[str, object]) -> str | None:
        written = query.get(name)
        if written is None or written in among:
            return written
        unknown.append(written)
        return None

    scenario = known("s", scenarios)
    options: Mapping[str, object] = scenarios[scenario].options if scenario else {}
    if scenario is None:
        return Decided(handed, unknown=tuple(unknown))
    choice, beside = known("choice", options), known("beside", options)
    story = known("start", {STORY: None}) == STORY
    return Decided(handed, scenario, choice, None if beside == choice else beside, story, unknown=tuple(unknown))


def beside_of(scenario: Scenario, choice: str, wanted: str | None) -> str:
    """The other road: the one that is wanted, else the best fit, and beside that the first of the others."""
    if wanted is not None and wanted != choice:
        return wanted
    return scenario.best if choice != scenario.best else next(each for each in scenario.options if each != choice)
