"""Pieces of code that a page will ask for once it knows its elements: named in the document, they come with the rest.

Otherwise each waits until the first messages say which elements there are: a journey or two more.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_EVERYWHERE: Final = ("Html",)
_ELEMENTS: Final = {"take": ("Radio", "Button")}
"""Streamlit's names, by address of the page."""
_IMPORTED: Final = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')


def pages() -> Iterable[str]:
    """Addresses of pages that need more than the others."""
    return _ELEMENTS


def soon(scripts: Path, page: str, document: str) -> list[str]:
    """Names of the files, in the folder of scripts, that this page needs and the document does not name yet."""
    found: dict[str, None] = {}
    for element in (*_EVERYWHERE, *_ELEMENTS.get(page, ())):
        for file in scripts.glob(f"{element}.*.js"):
            _add(file.name, scripts, document, found)
    return list(found)


def _add(name: str, scripts: Path, document: str, found: dict[str, None]) -> None:
    if name in found or f"/{name}" in document:
        return
    found[name] = None
    for each in _imports(scripts / name):
        _add(each, scripts, document, found)


def _imports(script: Path) -> Iterator[str]:
    yield from _IMPORTED.findall(script.read_text(encoding="utf-8"))
