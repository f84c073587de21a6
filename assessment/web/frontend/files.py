"""Streamlit's files in memory, each compressed once: when the server starts, or when somebody first asks for it.

gzip alone. Brotli at its best would take 90 KB more off a first visit, for a library of 5 MB and 2.5 seconds of CPU at
every start, and browsers take it over https only.
"""

import mimetypes
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from assessment.web.frontend.fonts import ALL_ICONS, ICONS, with_our_fonts
from assessment.web.frontend.kept import Kept, kept

_TEXT: Final = frozenset({".css", ".js", ".json", ".svg", ".txt"})
_MENTIONED: Final = re.compile(r'"\./static/([\w./-]+)')


@dataclass
class Files:
    """The files below a folder. Those that were asked for take memory, a quarter of their size: 0.6 MB for Assess."""

    folder: Path
    _kept: dict[str, Kept] = field(default_factory=dict)

    def find(self, name: str) -> Kept | None:
        """The file of this name if it is in memory."""
        return self._kept.get(name)

    def take(self, name: str) -> Kept | None:
        """The file of this name, read and compressed if it was not yet: milliseconds. None where there is none."""
        if name not in self._kept and self._is_here(name):
            self._kept[name] = _read(self.folder / name)
        return self._kept.get(name)

    def take_all(self, document: str) -> None:
        """Whatever a document names: most of what a first visit loads."""
        for name in _MENTIONED.findall(document):
            self.take(name)

    def _is_here(self, name: str) -> bool:
        """Whether it is a file inside the folder: names come from outside."""
        if "\0" in name:
            return False
        file = (self.folder / name).resolve()
        return file.is_relative_to(self.folder.resolve()) and file.is_file()


def _read(file: Path) -> Kept:
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return kept(_body(file), media_type, pack=file.suffix in _TEXT)


def _body(file: Path) -> bytes:
    if ALL_ICONS.fullmatch(file.name):
        return ICONS.read_bytes()
    if file.suffix == ".css":
        return with_our_fonts(file.read_text(encoding="utf-8")).encode()
    return file.read_bytes()
