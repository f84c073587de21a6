"""Rules for scenarios.yaml: every choice leads somewhere that the simulator knows."""

from collections.abc import Iterator

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.learning.simulator_rules import range_of, unknown_mix
from assessment.packs.rules.report import finding
from assessment.packs.spelling import did_you_mean, listed, quoted


def broken_scenarios(document: Document, simulator: Document | None) -> Iterator[Finding]:
    """Everything in the file that does not fit together, or not to the simulator of the same edition."""
    for scenario in document.names():
        yield from _best(document, scenario)
        if simulator is not None:
            yield from _start(document, scenario, simulator)
            for option in document.names(scenario, "options"):
                yield from _assumed(document, scenario, option, simulator)


def _best(document: Document, scenario: str) -> Iterator[Finding]:
    best, options = document.text(scenario, "best"), document.names(scenario, "options")
    if best is not None and options and best not in options:
        problem = f"{scenario} has no option {quoted(best)}"
        yield finding("E431", document.mark(scenario, "best"), problem, f"Write one of: {listed(options)}.")


def _start(document: Document, scenario: str, simulator: Document) -> Iterator[Finding]:
    start, known = document.text(scenario, "start"), simulator.names("mixes")
    if start is not None and known and start not in known:
        yield unknown_mix(start, document, scenario, "start", known=known)


def _assumed(document: Document, scenario: str, option: str, simulator: Document) -> Iterator[Finding]:
    place = (scenario, "options", option, "assume")
    known = simulator.names("assumptions")
    for name in document.names(*place) if known else ():
        if name not in known:
            remedy = f"Write one of the assumptions of simulator.yaml.{did_you_mean(name, known)}"
            problem = f"{quoted(name)} is not an assumption of the simulator"
            yield finding("E432", document.mark(*place, name), problem, remedy)
            continue
        written, added = range_of(simulator, name), document.number(*place, name)
        if written is not None and added is not None and not written[0] <= written[1] + added <= written[2]:
            problem = f"{name} would be {written[1] + added:g}, and its range is {written[0]:g} to {written[2]:g}"
            yield finding("E433", document.mark(*place, name), problem, "Change it by less.")
