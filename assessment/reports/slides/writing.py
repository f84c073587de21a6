"""Text on a slide: in boxes of known size, in the largest letters that fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Length, Pt

from assessment.charts import LIGHT

LETTER: Final = 0.53
"""Width of a letter, in text sizes; generous."""
LEADING: Final = 1.22
"""Height of a line, in text sizes."""
AFTER: Final = 0.5
"""Room after a paragraph, in text sizes."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """Left, top, width and height as PowerPoint counts them."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner."""

    text: str
    strong: bool = False
    colour: str = LIGHT.ink
    link: str = ""


Paragraph = Sequence[Run]


def said(text: str) -> Paragraph:
    """A plain paragraph."""
    return (Run(text),)


def quiet(text: str) -> Paragraph:
    """A paragraph in the second text colour."""
    return (Run(text, colour=LIGHT.muted),)


def strong(text: str) -> Paragraph:
    """A paragraph in bold."""
    return (Run(text, strong=True),)


def labelled(text: str) -> Paragraph:
    """A paragraph whose words up to the first colon name what follows."""
    label, colon, rest = text.partition(": ")
    return (Run(f"{label}{colon}", strong=True), Run(rest)) if colon else said(text)


def answered(text: str, answer: str) -> Paragraph:
    """A statement and the answer to it, which may not be known."""
    return (Run(text), Run(f" {answer}", strong=True)) if answer else said(text)


def write(
    shapes: Any,
    box: Box,
    paragraphs: Sequence[Paragraph],
    *,
    language: str,
    sizes: Sequence[float] = (16, 15, 14, 13, 12, 11),
    right: bool = False,
) -> None:
    """A text box with the paragraphs in the first of the sizes, points, in which they fit."""
    shape = shapes.add_textbox(*box.emu)
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP
    no_margins(frame)
    align = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    fill(frame, paragraphs, size=fitting(paragraphs, box, sizes), language=language, align=align)


def no_margins(frame: Any) -> None:
    """Text begins at the edge of its box, so that it stands in line with everything else."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)


def fill(
    frame: Any,
    paragraphs: Sequence[Paragraph],
    *,
    size: float | None,
    language: str,
    align: PP_ALIGN = PP_ALIGN.LEFT,
    after: float = AFTER,
) -> None:
    """Put the paragraphs into a frame; a ``size`` of None leaves that of the layout."""
    for number, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = align
        if size is not None:
            paragraph.line_spacing = 1.08
            paragraph.space_after = Pt(after * size)
        for run in runs:
            _add(paragraph, run, size, language)


def _add(paragraph: Any, run: Run, size: float | None, language: str) -> None:
    added = paragraph.add_run()
    added.text = run.text
    added.font.bold = run.strong or None
    if size is not None:
        added.font.size = Pt(size)
        added.font.color.rgb = colour_of(run.colour)
    added._r.get_or_add_rPr().set("lang", language)
    if run.link:
        added.hyperlink.address = run.link


def colour_of(value: str) -> RGBColor:
    """A colour of the theme."""
    red, green, blue = bytes.fromhex(value.lstrip("#"))
    return RGBColor(red, green, blue)


def fitting(paragraphs: Sequence[Paragraph], box: Box, sizes: Sequence[float]) -> float:
    """The first size in which the paragraphs fit into the box, or the last of all."""
    return next((size for size in sizes if height_of(paragraphs, box.width, size) <= box.height), sizes[-1])


def height_of(paragraphs: Sequence[Paragraph], width: float, size: float, *, after: float = AFTER) -> float:
    """Inches that the paragraphs take in a box so many inches wide."""
    letters = max(1, int(width * 72 / (size * LETTER)))
    lines = (max(1, len(wrap("".join(run.text for run in runs), letters))) for runs in paragraphs)
    return sum(size * (line * LEADING + after) for line in lines) / 72


def unstyled(shape: Any) -> None:
    """Take away what the office suite adds by itself, such as shadows."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
