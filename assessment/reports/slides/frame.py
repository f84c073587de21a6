"""What every slide has: a title that says the finding, a word above it on what it is about, and notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.presentation import Presentation as Deck
from pptx.util import Inches, Pt

from assessment.reports.slides.look import MARGIN, TITLE
from assessment.reports.slides.writing import Box, Run, colour_of, fill, fitting, quiet, said, unstyled, write

_SIZES: Final = (28, 26, 24, 22, 20)
_ABOVE: Final = Box(MARGIN, 0.42, 9.0, 0.28)
_NUMBER: Final = Box(TITLE.left + TITLE.width - 1.5, 7.0, 1.5, 0.25)
_FOOT: Final = Box(MARGIN, 7.0, 8.0, 0.25)


@dataclass(slots=True)
class Slides:
    """A deck that grows slide by slide."""

    deck: Deck
    language: str
    foot: str

    def add(
        self,
        about: str,
        title: str,
        notes: Sequence[str],
        *,
        place: Box = TITLE,
        sizes: Sequence[float] = _SIZES,
    ) -> Any:
        """A slide with its title, and with notes for whoever speaks."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[0])
        heading = slide.shapes.title
        size = fitting([said(title)], place, sizes)
        heading.left, heading.top, heading.width, heading.height = place.emu
        fill(heading.text_frame, [(Run(title),)], size=None, language=self.language)
        heading.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
        above = Box(_ABOVE.left, place.top - TITLE.top + _ABOVE.top, _ABOVE.width, _ABOVE.height)
        write(slide.shapes, above, [quiet(about)], language=self.language, sizes=(13,))
        self._add_foot(slide)
        fill(slide.notes_slide.notes_text_frame, [said(note) for note in notes], size=None, language=self.language)
        return slide

    def _add_foot(self, slide: Any) -> None:
        number = f"{len(self.deck.slides)}"
        write(slide.shapes, _FOOT, [quiet(self.foot)], language=self.language, sizes=(10,))
        write(slide.shapes, _NUMBER, [quiet(number)], language=self.language, sizes=(10,), right=True)


def add_accent(slide: Any, colour: str, top: float) -> None:
    """A short line in the colour of the field; it says nothing and is passed over when read aloud."""
    line = slide.shapes.add_connector(1, *(round(Inches(each)) for each in (MARGIN, top, MARGIN + 0.9, top)))
    line.line.color.rgb, line.line.width = colour_of(colour), Pt(2.5)
    line.name = ""
    unstyled(line)
