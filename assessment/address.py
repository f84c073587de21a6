"""Where this server is, as the reader sees it, and its addresses: from a setting, a request, a page or a link. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode, urlsplit

PUBLIC_URL: Final = "EMPHASIS_PUBLIC_URL"
"""Environment variable: the server's address as readers see it. It goes before everything that is found out."""
NUMBERS: Final = "n"
"""Query parameter that puts the numbers on the preview picture."""

_HOST: Final = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?", re.ASCII
)
_PREFIX: Final = re.compile(r"(?:/[A-Za-z0-9_~.-]+)*")
_NAMES: Final = "(?:take|result|compare|facilitate|console|projector|learn|lesson|simulator|scenarios|about)"
_PAGE: Final = re.compile(rf"/(?:{_NAMES}|s/(?!{_NAMES}/?\Z)[^/]+)?/?\Z")
"""The end of a page's address, behind the prefix: a server below ``/s`` has ``/s/result``."""
_SCHEMES: Final = ("http", "https")
_LONGEST: Final = 255


class AddressError(ValueError):
    """A text that is no address of a server; its message is a sentence without a full stop."""

    def __init__(self, given: str, name: str) -> None:
        super().__init__(f"{name} needs an address such as https://example.org/path, not {given!a}")


@dataclass(frozen=True, slots=True)
class Site:
    """The outside of the server: ``https``, ``example.org:8443``, and "" or ``/a/path`` without a slash at the end."""

    scheme: str
    host: str
    prefix: str = ""

    def path(self, *parts: str, **query: str | Sequence[str]) -> str:
        """A path on this server as links write it."""
        asked = f"?{urlencode(query, doseq=True)}" if query else ""
        return f"{self.prefix}/{'/'.join(quote(part, safe='') for part in parts)}{asked}"

    def url(self, *parts: str, **query: str | Sequence[str]) -> str:
        """The whole address of a path."""
        return f"{self.scheme}://{self.host}{self.path(*parts, **query)}"

    def shared(self, token: str, *, numbers: bool = False) -> str:
        """The light page of a result; ``numbers``: its preview picture shows them."""
        return self.url("s", token, **_chosen(numbers))

    def join(self, code: str | None = None) -> str:
        """Where phones join the workshop with this code; without one, where a code is typed."""
        return self.url("j", code) if code else self.url("j")

    def released(self, token: str) -> str:
        """The light page of a workshop's released figures."""
        return self.url("r", token)

    def picture(self, token: str, *, numbers: bool = False) -> str:
        """The preview picture of a result."""
        return self.url("s", f"{token}.png", **_chosen(numbers))

    def resume(self, token: str) -> str:
        """Where the answers of a token go on: at the first gap, or at their result."""
        return self.url("take", a=token)

    def invitation(self, token: str) -> str:
        """Where somebody answers and then sees both results."""
        return self.url("take", **{"with": token})

    def comparison(self, tokens: Sequence[str]) -> str:
        """Several results on one page."""
        return self.url("compare", r=tokens)


def site_of(*, scheme: str, host: str | None, root_path: str, headers: Mapping[str, str]) -> Site:
    """What the proxy says about the outside of the server; where it is silent, what the request itself says.

    ``headers`` with lower-case names. Whatever in them does not look like a host or a path is passed over.
    """
    proto, outside, prefix = (_first(headers, f"x-forwarded-{name}") for name in ("proto", "host", "prefix"))
    prefix = prefix.rstrip("/") or root_path.rstrip("/")
    return Site(
        scheme=next(each for each in (proto.lower(), scheme, "http") if each in _SCHEMES),
        host=next(each for each in (outside, host or "", "localhost") if _is_host(each)),
        prefix=prefix if _is_prefix(prefix) else "",
    )


def site_of_page(address: str) -> Site | None:
    """The site that serves one of our pages, by the page's address in a browser or a message; None if unclear."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    page = _PAGE.search(parts.path)
    prefix = parts.path[: page.start()] if page else parts.path
    if parts.scheme not in _SCHEMES or not _is_host(parts.netloc) or not _is_prefix(prefix):
        return None
    return Site(parts.scheme, parts.netloc, prefix)


def parse(given: str, *, name: str = PUBLIC_URL) -> Site:
    """The site of an address such as ``https://example.org/path``; raises AddressError, which says the ``name``."""
    try:
        parts = urlsplit(given.strip())
    except ValueError as error:
        raise AddressError(given, name) from error
    prefix = parts.path.rstrip("/")
    plain = not parts.query and not parts.fragment
    if parts.scheme not in _SCHEMES or not _is_host(parts.netloc) or not _is_prefix(prefix) or not plain:
        raise AddressError(given, name)
    return Site(parts.scheme, parts.netloc, prefix)


def _chosen(numbers: bool) -> dict[str, str]:
    return {NUMBERS: "1"} if numbers else {}


def _first(headers: Mapping[str, str], name: str) -> str:
    """What the proxy nearest to the reader said."""
    return headers.get(name, "").split(",")[0].strip()


def _is_host(text: str) -> bool:
    return len(text) <= _LONGEST and _HOST.fullmatch(text) is not None


def _is_prefix(text: str) -> bool:
    return len(text) <= _LONGEST and _PREFIX.fullmatch(text) is not None and ".." not in text
