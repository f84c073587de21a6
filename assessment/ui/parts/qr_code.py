"""A link for cameras."""

from base64 import b64encode
from functools import lru_cache

from assessment.reports.qr import qr_png


@lru_cache(maxsize=64)
def qr_source(link: str) -> str:
    """The code as the source of an image: black on nothing, for a white ground."""
    return f"data:image/png;base64,{b64encode(qr_png(link, dark='#000000')).decode('ascii')}"
