"""The plan as a table with a row for each action."""

from collections.abc import Sequence
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from assessment.charts import LIGHT
from assessment.reports.slides.writing import Box, Run, fill, height_of, said

_SIZES: Final = (14, 13, 12, 11, 10)
_PLAIN: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in style without lines or grounds."""
_AIR: Final = 0.14
"""Above and below the words of a row, inches."""


def add_table(
    slide: Any, rows: Sequence[Sequence[str]], widths: Sequence[float], box: Box, *, alt: str, language: str
) -> float:
    """A table whose first row is its head; widths in inches. Gives its lower edge, inches from the top."""
    size = next((each for each in _SIZES if sum(_heights(rows, widths, each)) <= box.height), _SIZES[-1])
    heights = _heights(rows, widths, size)
    frame = slide.shapes.add_table(len(rows), len(widths), *Box(box.left, box.top, sum(widths), sum(heights)).emu)
    frame.name = alt
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    table = frame.table
    table._tbl.tblPr.find("{*}tableStyleId").text = _PLAIN
    table.horz_banding = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Inches(width)
    for row, height, texts in zip(table.rows, heights, rows, strict=True):
        row.height = Inches(height)
        for place, text in enumerate(texts):
            _fill(row.cells[place], text, head=texts is rows[0], first=place == 0, size=size, language=language)
    return box.top + sum(heights)


def _heights(rows: Sequence[Sequence[str]], widths: Sequence[float], size: float) -> list[float]:
    return [
        max(height_of([said(text)], width - 0.2, size, after=0) for text, width in zip(row, widths, strict=True)) + _AIR
        for row in rows
    ]


def _fill(cell: Any, text: str, *, head: bool, first: bool, size: float, language: str) -> None:
    cell.margin_left, cell.margin_right = Emu(0), Inches(0.2)
    cell.margin_top = cell.margin_bottom = Inches(_AIR / 2)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    run = Run(text, strong=first and not head, colour=LIGHT.muted if head else LIGHT.ink)
    fill(cell.text_frame, [(run,)], size=size - 2 if head else size, language=language, after=0)
    line = parse_xml(
        f"<a:lnB {nsdecls('a')} w='{Pt(0.75)}'><a:solidFill><a:srgbClr val='{LIGHT.rule.lstrip('#')}'/>"
        "</a:solidFill></a:lnB>"
    )
    cell._tc.get_or_add_tcPr().insert(0, line)
