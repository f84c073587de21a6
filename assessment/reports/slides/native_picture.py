"""A picture on a slide, as large as its place lets it be, with its words for whoever cannot see it."""

from io import BytesIO
from typing import Any

from pptx.util import Inches

from assessment.reports.slides.writing import Box


def add_picture(slide: Any, png: bytes, box: Box, *, name: str, alt: str) -> None:
    """The picture in its own proportions, in the middle of the box."""
    shape = slide.shapes.add_picture(BytesIO(png), 0, 0)
    scale = min(Inches(box.width) / shape.width, Inches(box.height) / shape.height)
    shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
    shape.left = Inches(box.left) + (Inches(box.width) - shape.width) // 2
    shape.top = Inches(box.top) + (Inches(box.height) - shape.height) // 2
    shape.name = name
    shape._element.nvPicPr.cNvPr.set("descr", alt)
