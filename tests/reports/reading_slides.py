"""A deck read back."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from pptx import Presentation

from tests.reports.handouts import packed


@dataclass(frozen=True)
class ReadDeck:
    """One deck."""

    content: bytes

    @cached_property
    def deck(self) -> Any:
        return Presentation(BytesIO(self.content))

    @cached_property
    def text(self) -> str:
        """Of all slides, without blanks and without notes."""
        return packed("".join(self._texts()))

    def titles(self) -> list[str]:
        return [slide.shapes.title.text_frame.text for slide in self.deck.slides]

    def shapes(self) -> Iterator[Any]:
        """All shapes, those of groups among them."""
        for slide in self.deck.slides:
            yield from _walk(slide.shapes)

    def charts(self) -> list[Any]:
        return [shape.chart for shape in self.shapes() if getattr(shape, "has_chart", False)]

    def _texts(self) -> Iterator[str]:
        for shape in self.shapes():
            if shape.has_text_frame:
                yield shape.text_frame.text
            elif getattr(shape, "has_table", False):
                yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)


def alternative(shape: Any) -> str:
    """The text alternative of a shape."""
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr") or "")


def _walk(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from _walk(shape.shapes)
