"""An empty deck in the project's look: sizes, colours and letters are set once, on the master."""

from typing import Any, Final

from lxml import etree
from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches, Pt

from assessment.charts import LIGHT
from assessment.reports.slides.writing import Box

WIDE: Final = 13.333
HIGH: Final = 7.5
"""Of a slide, inches: 16 to 9."""
MARGIN: Final = 0.8
TITLE: Final = Box(MARGIN, 0.78, WIDE - 2 * MARGIN, 1.0)
BODY: Final = Box(MARGIN, 2.05, WIDE - 2 * MARGIN, 4.6)
"""Below the title."""
HEADING_FONT: Final = "Georgia"
TEXT_FONT: Final = "Arial"
"""Slides carry no fonts; these are on every machine that shows slides."""
_TITLE_ONLY: Final = "Title Only"
_THEME_COLOURS: Final = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.surface,
    "dk2": LIGHT.muted,
    "lt2": LIGHT.track,
    "accent1": LIGHT.fields["marketing_led"].mark,
    "accent2": LIGHT.fields["sales_led"].mark,
    "accent3": LIGHT.fields["integrated"].mark,
    "accent4": LIGHT.fields["building"].mark,
    "accent5": LIGHT.together.mark,
    "accent6": LIGHT.rule,
    "hlink": LIGHT.fields["marketing_led"].text,
    "folHlink": LIGHT.fields["building"].text,
}


def empty_deck() -> Deck:
    """A deck without slides and with one layout: a title and room below it."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    for layout in list(deck.slide_layouts):
        if layout.name != _TITLE_ONLY:
            deck.slide_layouts.remove(layout)
    _set_theme(deck)
    _set_master(deck)
    return deck


def _set_theme(deck: Deck) -> None:
    part = next(each.target_part for each in deck.slide_master.part.rels.values() if each.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    colours, fonts = theme.find(f".//{qn('a:clrScheme')}"), theme.find(f".//{qn('a:fontScheme')}")
    for name, value in _THEME_COLOURS.items():
        slot = colours.find(qn(f"a:{name}"))
        slot.clear()
        etree.SubElement(slot, qn("a:srgbClr"), val=value.lstrip("#"))
    for kind, face in (("a:majorFont", HEADING_FONT), ("a:minorFont", TEXT_FONT)):
        fonts.find(f"{qn(kind)}/{qn('a:latin')}").set("typeface", face)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_master(deck: Deck) -> None:
    """Title at the top left; the other placeholders of the template go, for none of them is filled."""
    for owner in (deck.slide_master, deck.slide_layouts[0]):
        for shape in list(owner.placeholders):
            if shape.placeholder_format.idx == 0:
                _place_title(shape)
            elif owner is not deck.slide_master or shape.placeholder_format.idx != 1:
                shape._element.getparent().remove(shape._element)
            else:
                shape.left, shape.top, shape.width, shape.height = BODY.emu
    style = deck.slide_master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", "2800")


def _place_title(shape: Any) -> None:
    shape.left, shape.top, shape.width, shape.height = TITLE.emu
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.paragraphs[0].line_spacing = 1.0
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(28)
