"""Are the packs there, and the files that pages and reports are made with?"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assessment.cli.checkup.finding import Found
from assessment.errors import ContentError
from assessment.packs import open_catalogue, shipped_folder
from assessment.places import site_root
from assessment.settings import Settings
from assessment.words import _

_HERE: Final = Path(__file__).resolve().parents[2]
_OF_REPORTS: Final = _HERE / "reports" / "fonts"
_OF_PAGES: Final = _HERE / "ui" / "static"
_BEGINNINGS: Final = (b"wOF2", b"OTTO", b"true", b"\0\1\0\0")
"""Of font files: WOFF2, OpenType, TrueType."""
_INSTALL: Final = "pip install --force-reinstall emphasis"


def content(_settings: Settings) -> Iterator[Found]:
    """Whether the packs can be read."""
    try:
        catalogue = open_catalogue()
    except ContentError as error:
        said = _("{folder} cannot be used: {count} things are to be mended.")
        do = _("Run `emphasis check {folder}`, which lists them with file and line.")
        folder = shipped_folder()
        yield Found(
            "content",
            "problem",
            said.format(folder=folder, count=len(error.findings)),
            do.format(folder=folder),
        )
        return
    said = _("packs: {packs}; editions: {editions}")
    told = said.format(packs=", ".join(catalogue.packs), editions=len(catalogue.editions))
    yield Found("content", "ok", told)


def fonts(_settings: Settings) -> Iterator[Found]:
    """Whether all fonts of pages and reports are there and whole."""
    config = site_root() / ".streamlit" / "config.toml"
    if not config.is_file():
        said = _("{file} is missing: pages would have neither our look nor our limits.").format(file=config)
        yield Found("fonts", "problem", said, _("Install the program again: {command}").format(command=_INSTALL))
        return
    files = [*_fonts_of_pages(config), *sorted(_OF_REPORTS.glob("*.[ot]tf"))]
    broken = [file.name for file in files if not _is_font(file)]
    if broken or not any(file.parent == _OF_REPORTS for file in files):
        said = _("fonts are missing or damaged: {names}").format(names=", ".join(broken) or str(_OF_REPORTS))
        yield Found("fonts", "problem", said, _("Install the program again: {command}").format(command=_INSTALL))
    else:
        yield Found("fonts", "ok", _("{count} files are whole").format(count=len(files)))


def _fonts_of_pages(config: Path) -> Iterator[Path]:
    for face in tomllib.loads(config.read_text(encoding="utf-8"))["theme"]["fontFaces"]:
        yield _OF_PAGES / face["url"].removeprefix("app/static/")


def _is_font(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(4) in _BEGINNINGS
    except OSError:
        return False
