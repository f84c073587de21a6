"""Opens what an edition offers for trying out: the simulator and the decisions that lead into it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from pydantic import TypeAdapter

from assessment.errors import ContentError, Finding
from assessment.packs.document import Document
from assessment.packs.explain import validated
from assessment.packs.learning.scenario_rules import broken_scenarios
from assessment.packs.learning.scenarios import Scenario
from assessment.packs.learning.simulator import SimulatorText
from assessment.packs.learning.simulator_rules import broken_assumptions
from assessment.packs.reader import read_document
from assessment.packs.wording import ScenarioId

T = TypeVar("T")

FOLDER: Final = "learning"
SIMULATOR: Final = "simulator.yaml"
SCENARIOS: Final = "scenarios.yaml"

_SCENARIOS_TYPE: Final = dict[ScenarioId, Scenario]
_SIMULATOR_ADAPTER: Final[TypeAdapter[SimulatorText]] = TypeAdapter(SimulatorText)
_SCENARIOS_ADAPTER: Final[TypeAdapter[dict[str, Scenario]]] = TypeAdapter(_SCENARIOS_TYPE)


@dataclass(frozen=True, slots=True)
class Trials:
    """The simulator's file, None for an edition without one, and its scenarios by id in the order of their file."""

    simulator: SimulatorText | None
    scenarios: Mapping[str, Scenario]


def open_trials(edition: Path) -> Trials:
    """What the edition in this folder offers; nothing when it has no such files. Raises ContentError."""
    trials, findings = _read(edition)
    if findings:
        raise ContentError(findings)
    return trials


def check_trials(edition: Path) -> list[Finding]:
    """Everything to mend in the files of the simulator and of the scenarios."""
    return _read(edition)[1]


def _read(edition: Path) -> tuple[Trials, list[Finding]]:
    folder = edition / FOLDER
    findings: list[Finding] = []
    simulator = _document(folder / SIMULATOR, findings, needed=(folder / SCENARIOS).exists())
    scenarios = _document(folder / SCENARIOS, findings)
    text = _checked(_SIMULATOR_ADAPTER, SimulatorText, simulator, findings)
    by_id = _checked(_SCENARIOS_ADAPTER, _SCENARIOS_TYPE, scenarios, findings)
    findings += broken_assumptions(simulator) if simulator else ()
    findings += broken_scenarios(scenarios, simulator) if scenarios else ()
    return Trials(text, by_id or {}), findings


def _checked(adapter: TypeAdapter[T], root: object, document: Document | None, findings: list[Finding]) -> T | None:
    """The content of a file, None where it cannot be used."""
    if document is None:
        return None
    checked = validated(adapter, root, document)
    findings.extend(checked[1])
    return checked[0]


def _document(file: Path, findings: list[Finding], *, needed: bool = False) -> Document | None:
    """The file, with what was found on the way; a file that need not be there may be missing."""
    if not needed and not file.exists():
        return None
    document, found = read_document(file)
    findings.extend(found)
    return document
