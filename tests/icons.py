"""The icons that the pages can show, cut out of Streamlit's font: ``python -m tests.icons`` writes the file anew.

Streamlit sends a font of four thousand icons, 375 KB, to whoever sees one of them. A newer Streamlit may use other
names, and so may a page of ours: a test says so.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from assessment.web.frontend.fonts import ALL_ICONS, ICONS

ROOT: Final = Path(__file__).resolve().parents[1]
STATIC: Final = Path(streamlit.__file__).parent / "static" / "static"
_NAMED: Final = re.compile(r":material/(\w+)")


def names_in_use() -> set[str]:
    """Icons that our pages and Streamlit's own script call by name."""
    ours, theirs = ROOT.glob("assessment/**/*.py"), STATIC.glob("js/*.js")
    return {name for file in [*ours, *theirs] for name in _NAMED.findall(file.read_text(encoding="utf-8"))}


def names_in(font: Path) -> set[str]:
    """Icons that a font has."""
    opened = TTFont(font)
    letters = {glyph: chr(code) for code, glyph in opened.getBestCmap().items()}
    found = _ligatures(opened)
    return {
        "".join(letters[part] for part in (first, *each.Component)) for first, ligatures in found for each in ligatures
    }


def full_font() -> Path:
    """Streamlit's font of all icons."""
    (found,) = (file for file in (STATIC / "media").iterdir() if ALL_ICONS.fullmatch(file.name))
    return found


def write(names: set[str], into: Path) -> None:
    """Keep the icons of these names and drop the rest."""
    font = TTFont(full_font())
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    for first, ligatures in _ligatures(font):
        # Every icon is made of letters, so a subset with the letters would keep them all.
        ligatures[:] = [
            each for each in ligatures if "".join(letters[part] for part in (first, *each.Component)) in names
        ]
    subsetter = Subsetter(Options(layout_features=["*"], flavor="woff2", notdef_outline=True))
    subsetter.populate(text="".join(sorted(set("".join(names)))))
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(into)


def _ligatures(font: TTFont) -> Iterator[tuple[str, list[Any]]]:
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for part in lookup.SubTable:
            yield from getattr(part, "ExtSubTable", part).ligatures.items()


def main() -> int:
    """Write the file and say what it weighs. Gives an exit code."""
    write(names_in_use() & names_in(full_font()), ICONS)
    print(f"{ICONS.name}: {ICONS.stat().st_size / 1000:.1f} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
