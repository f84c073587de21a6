"""`emphasis report`: the result of a token as files to take away."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal

from rich.console import Console
from rich.progress import Progress

from assessment.address import AddressError, Site, parse, site_of_page
from assessment.cli.sentences import sentences
from assessment.errors import LinkError
from assessment.links import decode, result_of, tokens_in
from assessment.packs import Catalogue, open_catalogue
from assessment.reports import Handout, back_to, handout
from assessment.sheets import Sheet
from assessment.words import _

Kind = Literal["pdf", "pptx", "csv", "json", "png", "svg", "ics"]
Paper = Literal["a4", "letter"]
REFUSED: Final = 2
_CHART: Final = "{chart}"
_PER_TOKEN: Final = ("{n}", "{token}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A token that was asked for, counted from 1, and the server it leads back to; None when not known."""

    number: int
    token: str
    site: Site | None


def report(given: Sequence[str], files: Mapping[Kind, str], *, paper: Paper, base: str | None) -> int:
    """Write the files of every token. Gives 2, and writes nothing, when a token or a file name cannot be used."""
    try:
        site = parse(base, name="--url") if base else None
    except AddressError as error:
        return _refused([f"{error}."])
    wanted = list(_wanted(given, site))
    problems = [*_file_problems(files, len(wanted)), *([] if wanted else [_("There is no token here.")])]
    if problems:
        return _refused(problems)
    catalogue = open_catalogue()
    problems = [line for each in wanted for line in _token_problems(each, catalogue)]
    if problems:
        return _refused(problems)
    try:
        for each in _counted(wanted):
            _write(each, _handout(each, catalogue), files, paper)
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        return _refused([told.format(file=error.filename, reason=(error.strerror or str(error)).lower())])
    return 0


def _wanted(given: Sequence[str], site: Site | None) -> Iterator[Wanted]:
    texts = (text for text in given if text != "-")
    lines = _lines() if "-" in given else ()
    found = ((token, text) for text in (*texts, *lines) for token in tokens_in(text))
    for number, (token, text) in enumerate(found, start=1):
        yield Wanted(number, token, site or _came_from(token, text))


def _lines() -> Iterator[str]:
    return (line.decode(errors="replace") for line in sys.stdin.buffer)


def _came_from(token: str, text: str) -> Site | None:
    """The server of the whole link that the token stood in."""
    sites = (site_of_page(word) for word in text.split() if token in word)
    return next((site for site in sites if site is not None), None)


def _token_problems(each: Wanted, catalogue: Catalogue) -> Iterator[str]:
    try:
        decode(each.token, catalogue)
    except LinkError as error:
        said = _("Token {number}: {problem}")
        yield from (said.format(number=each.number, problem=sentence) for sentence in sentences(error))


def _file_problems(files: Mapping[Kind, str], tokens: int) -> Iterator[str]:
    if not files:
        yield _("Say what to write: at least one of --pdf, --pptx, --csv, --json, --png, --svg and --ics with a file.")
    for kind, name in files.items():
        if tokens > 1 and not any(part in name for part in _PER_TOKEN):
            yield _("There are {count} tokens and one file for --{kind}: put {n} or {token} into its name.").format(
                count=tokens, kind=kind, n="{n}", token="{token}"
            )


def _refused(problems: Iterable[str]) -> int:
    print(*problems, sep="\n", file=sys.stderr)
    return REFUSED


def _counted(wanted: Sequence[Wanted]) -> Iterator[Wanted]:
    """With a bar on standard error when there are many."""
    with Progress(console=Console(stderr=True), transient=True, disable=len(wanted) < 2) as progress:
        yield from progress.track(wanted, description=_("Reports"))


def _handout(each: Wanted, catalogue: Catalogue) -> Handout:
    content = decode(each.token, catalogue)
    edition = catalogue.edition(content.pack, content.edition)
    with_answers = isinstance(content, Sheet)
    back = None if each.site is None else back_to(each.site, each.token, with_answers=with_answers)
    return handout(edition, content, result_of(content, catalogue), back=back)


def _write(each: Wanted, made: Handout, files: Mapping[Kind, str], paper: Paper) -> None:
    for kind, pattern in files.items():
        name = pattern.replace("{n}", str(each.number)).replace("{token}", each.token)
        for path, render in _renderings(kind, name, made, paper):
            replace_file(path, render())


def _renderings(kind: Kind, name: str, made: Handout, paper: Paper) -> list[tuple[Path, Callable[[], bytes]]]:
    """Each file with what makes it; pictures are as many as the name has room for."""
    if kind in ("png", "svg"):
        from assessment.reports import figures, pictures

        draw = pictures.png if kind == "png" else pictures.svg
        charts = list(figures.figures(made)) if _CHART in name else [figures.MAP]
        return [(Path(name.replace(_CHART, chart)), partial(draw, made, chart)) for chart in charts]
    return [(Path(name), partial(_document, kind, made, paper))]


def _document(kind: Kind, made: Handout, paper: Paper) -> bytes:
    """One kind must not pay for the imports of the others."""
    match kind:
        case "pdf":
            from assessment.reports.pdf import pdf

            return pdf(made, paper=paper)
        case "pptx":
            from assessment.reports.slides import pptx

            return pptx(made)
        case "ics":
            from assessment.reports.reminder import ics

            return ics(made)
        case "csv":
            from assessment.reports.tables import csv_file

            return csv_file(made)
        case _:
            from assessment.reports.tables import json_file

            return json_file(made)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: under another name first, and nothing is left of it when that fails."""
    if path.exists() and not path.is_file():  # a device or a pipe takes what is written and is never replaced
        path.write_bytes(content)
        return
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        error.filename = str(path)  # nobody has asked for the other name
        raise
    finally:
        unfinished.unlink(missing_ok=True)
