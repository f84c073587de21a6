"""A body that is sent many times, compressed once."""

from dataclasses import dataclass
from gzip import compress
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response

from assessment.web.answers import is_known, tag_of

_BEST: Final = 9


@dataclass(frozen=True, slots=True)
class Kept:
    """A body as it is sent."""

    body: bytes
    media_type: str
    tag: str
    """Weak entity tag of what it is when unpacked."""
    is_packed: bool
    """Whether it is compressed with gzip."""

    def answer(self, asked: Headers, keep: str) -> Response:
        """What goes out; 304 without a body where the reader has it already. ``keep``: for how long browsers may."""
        headers = {"Cache-Control": keep, "ETag": self.tag, "Vary": "Accept-Encoding"}
        headers["X-Content-Type-Options"] = "nosniff"
        if is_known(self.tag, asked.get("if-none-match", "")):
            return Response(status_code=304, headers=headers)
        if self.is_packed:
            headers["Content-Encoding"] = "gzip"
        return Response(self.body, 200, headers, self.media_type)


def kept(body: bytes, media_type: str, *, pack: bool) -> Kept:
    """A body, compressed or as it is."""
    return Kept(compress(body, _BEST, mtime=0) if pack else body, media_type, tag_of(body), pack)


def takes_gzip(asked: Headers) -> bool:
    """Whether the reader can unpack."""
    return "gzip" in asked.get("accept-encoding", "")
