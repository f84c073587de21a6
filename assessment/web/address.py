"""Where this server is, as the reader sees it: pure, from a setting or from what a request says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode, urlsplit

PUBLIC_URL: Final = "EMPHASIS_PUBLIC_URL"
"""Environment variable: the server's address as readers see it, where requests do not tell."""
_HOST: Final = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
)
_PREFIX: Final = re.compile(r"(?:/[A-Za-z0-9_~.-]+)*")
_SCHEMES: Final = ("http", "https")
_LONGEST: Final = 255


class PublicAddressError(ValueError):
    """A setting that is no address of a server."""

    def __init__(self, setting: str) -> None:
        super().__init__(f"{PUBLIC_URL} needs an address such as https://example.org/path, not {setting!r}")


@dataclass(frozen=True, slots=True)
class Site:
    """The outside of the server: ``https``, ``example.org:8443``, and "" or ``/a/path`` without a slash at the end."""

    scheme: str
    host: str
    prefix: str = ""

    def path(self, *parts: str, **query: str) -> str:
        """A path on this server as links write it."""
        asked = f"?{urlencode(query)}" if query else ""
        return f"{self.prefix}/{'/'.join(quote(part, safe='') for part in parts)}{asked}"

    def url(self, *parts: str, **query: str) -> str:
        """The whole address of a path."""
        return f"{self.scheme}://{self.host}{self.path(*parts, **query)}"


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


def parse(setting: str) -> Site:
    """The site of an address such as ``https://example.org/path``; raises PublicAddressError for anything else."""
    try:
        parts = urlsplit(setting.strip())
    except ValueError as error:
        raise PublicAddressError(setting) from error
    prefix = parts.path.rstrip("/")
    plain = not parts.query and not parts.fragment
    if parts.scheme not in _SCHEMES or not _is_host(parts.netloc) or not _is_prefix(prefix) or not plain:
        raise PublicAddressError(setting)
    return Site(parts.scheme, parts.netloc, prefix)


def _first(headers: Mapping[str, str], name: str) -> str:
    """What the proxy nearest to the reader said."""
    return headers.get(name, "").split(",")[0].strip()


def _is_host(text: str) -> bool:
    return len(text) <= _LONGEST and _HOST.fullmatch(text) is not None


def _is_prefix(text: str) -> bool:
    return len(text) <= _LONGEST and _PREFIX.fullmatch(text) is not None and ".." not in text
