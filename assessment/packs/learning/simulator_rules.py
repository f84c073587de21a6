"""Rules for simulator.yaml: whatever a reader may set, every stock stays in its range."""

from collections.abc import Iterator
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.rules.report import finding
from assessment.packs.spelling import did_you_mean, listed, quoted

_TOP: Final = "assumptions"


def broken_assumptions(document: Document) -> Iterator[Finding]:
    """Everything in the file that does not fit together."""
    yield from _ranges(document)
    yield from _ends_that_meet(document)
    yield from _fading(document)
    yield from _mixes(document)


def _ranges(document: Document) -> Iterator[Finding]:
    for name in document.names(_TOP):
        written = range_of(document, name)
        if written is None:
            continue
        least, value, most = written
        if least >= most:
            problem = f"{name} goes from {least:g} to {most:g}"
            yield finding("E421", document.mark(_TOP, name, "most"), problem, f"Write a most above {least:g}.")
        elif not least <= value <= most:
            problem = f"{name} is {value:g}, and its range {least:g} to {most:g}"
            yield finding("E421", document.mark(_TOP, name, "value"), problem, "Change the value, or widen the range.")


def range_of(document: Document, name: str) -> tuple[float, float, float] | None:
    """Least, value and most of an assumption; None while one of them cannot be read."""
    least, value, most = (document.number(_TOP, name, key) for key in ("least", "value", "most"))
    return None if least is None or value is None or most is None else (least, value, most)


def _ends_that_meet(document: Document) -> Iterator[Finding]:
    """Pairs in which whatever is chosen for the first has to stay at or below whatever is chosen for the second."""
    for lower, upper in (("customers_at_start", "market"), ("leaving_trusting", "leaving_distrusting")):
        most, least = document.number(_TOP, lower, "most"), document.number(_TOP, upper, "least")
        if most is not None and least is not None and most > least:
            problem = f"{lower} goes up to {most:g}, and {upper} down to {least:g}"
            mark = document.mark(_TOP, lower, "most")
            yield finding("E422", mark, problem, f"Write {least:g} or less, or start {upper} at {most:g}.")
    least = document.number(_TOP, "trust_months", "least")
    if least is not None and least < 1:
        mark = document.mark(_TOP, "trust_months", "least")
        yield finding("E422", mark, f"trust_months goes down to {least:g}", "Write 1 or more: trust moves by months.")


def _fading(document: Document) -> Iterator[Finding]:
    fading, distrust = (document.number(_TOP, name, "most") for name in ("brand_fading", "distrust_fades"))
    if fading is not None and distrust is not None and fading * (1 + distrust) > 1:
        problem = f"with brand_fading at {fading:g} and distrust_fades at {distrust:g} a brand falls below nothing"
        remedy = f"Write {1 / (1 + distrust):.2f} or less."
        yield finding("E422", document.mark(_TOP, "brand_fading", "most"), problem, remedy)


def _mixes(document: Document) -> Iterator[Finding]:
    known = document.names("mixes")
    pairs = [("start",), *(("fields", name) for name in document.names("fields"))]
    for place in pairs if known else ():
        for key in ("mix", "beside"):
            word = document.text(*place, key)
            if word is not None and word not in known:
                yield unknown_mix(word, document, *place, key, known=known)


def unknown_mix(word: str, document: Document, *place: str, known: tuple[str, ...]) -> Finding:
    """The finding about a mix that simulator.yaml does not have."""
    remedy = f"Write one of: {listed(known)}.{did_you_mean(word, known)}"
    return finding("E423", document.mark(*place), f"{quoted(word)} is not a mix of simulator.yaml", remedy)
