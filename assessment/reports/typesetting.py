"""A template and what it lays out in, a PDF out: how every document is typeset, without asking anybody anything."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

import typst

from assessment.charts import LIGHT
from assessment.reports.own_fonts import FONTS

Paper = Literal["a4", "letter"]
COLOURS: Final = {
    "ink": LIGHT.ink,
    "muted": LIGHT.muted,
    "rule": LIGHT.rule,
    "link": LIGHT.fields["marketing_led"].text,
}
"""Of every document: those of the charts."""
_PAPERS: Final[Mapping[Paper, str]] = {"a4": "a4", "letter": "us-letter"}
_TEMPLATES: Final = Path(__file__).parent / "templates"
# Letters beyond our fonts come from the system where it has them; a document with a gap is better than none.
_ATTEMPTS: Final[tuple[tuple[bool, list[Literal["ua-1"]]], ...]] = ((True, ["ua-1"]), (False, ["ua-1"]), (False, []))
"""Whether our fonts alone are used, and the standards that are kept."""
_ONE_WAY: Final[Sequence[Mapping[str, str]]] = ({},)


def typeset(
    template: str,
    document: Mapping[str, Any],
    *,
    paper: Paper,
    ways: Sequence[Mapping[str, str]] = _ONE_WAY,
    most: int = 1,
) -> bytes:
    """The document, after PDF/UA-1 as long as there is a letter for everything in it.

    ``template``: name of a file in ``templates``. ``ways``: what else it is told, as smaller and smaller letters; the
    first with which there are at most ``most`` pages is taken, or the last. Texts reach the template as JSON in one
    input, so nothing in them is ever read as markup.
    """
    data = json.dumps({**document, "paper": _PAPERS[paper]})
    told = [{"data": data, **way} for way in ways]
    *wishes, (own_fonts, standards) = _ATTEMPTS
    for wish in wishes:
        try:
            return _made(template, told, most, *wish)
        except typst.TypstError:
            continue
    return _made(template, told, most, own_fonts, standards)


def _made(
    template: str, told: Sequence[dict[str, str]], most: int, own_fonts: bool, standards: list[Literal["ua-1"]]
) -> bytes:
    compilers = enumerate((_compiler(template, each, own_fonts) for each in told), 1)
    compiler = next(each for number, each in compilers if number == len(told) or _pages(each) <= most)
    made = compiler.compile(format="pdf", pdf_standards=[*standards])
    assert isinstance(made, bytes)
    return made


def _pages(compiler: typst.Compiler) -> int:
    return int(compiler.query("<pages>", field="value", one=True))


def _compiler(template: str, told: dict[str, str], own_fonts: bool) -> typst.Compiler:
    return typst.Compiler(
        _TEMPLATES / template, root=_TEMPLATES, font_paths=[FONTS], ignore_system_fonts=own_fonts, sys_inputs=told
    )
