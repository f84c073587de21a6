"""Where do readers find this server, who may embed it, and who can read its figures?"""

import json
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from assessment.address import Site
from assessment.cli.checkup.finding import Found
from assessment.settings import Settings
from assessment.words import _

_PATIENCE: Final = 5
"""Seconds."""
_HOME: Final = ("localhost", "127.0.0.1", "[::1]")


def address(settings: Settings) -> Iterator[Found]:
    """Whether the public address is one of ours, seen from this machine."""
    site = settings.public_url
    if site is None:
        said = _("found out from each request and from what a proxy says (X-Forwarded-Host, -Proto, -Prefix)")
        yield Found("address", "ok", said)
        return
    if site.scheme == "http" and site.host.partition(":")[0] not in _HOME:
        said = _("{url} is not encrypted: cookies and links can be read on the way").format(url=site.url())
        yield Found("address", "warning", said, _("Put a proxy with a certificate before it, and set https://…"))
    yield _asked(site)


def figures(settings: Settings) -> Iterator[Found]:
    """Whether figures for Prometheus stay on this machine."""
    if settings.metrics_port is None:
        yield Found("figures", "ok", _("none are shown; EMPHASIS_METRICS_PORT opens a port for Prometheus"))
        return
    where = f"{settings.metrics_host}:{settings.metrics_port}"
    if _is_loopback(settings.metrics_host):
        yield Found("figures", "ok", _("shown on {where}, on this machine alone").format(where=where))
    else:
        said = _("whoever reaches {where} can read them; no personal data is among them").format(where=where)
        yield Found("figures", "warning", said, _("Let a firewall or the cluster's network admit Prometheus alone."))


def _asked(site: Site) -> Found:
    probe = site.url("healthz")
    try:
        with urlopen(probe, timeout=_PATIENCE) as answer:  # noqa: S310 - Site knows http and https alone
            is_ours = json.loads(answer.read(1000)) == {"status": "ok"}
    except (URLError, OSError, ValueError):
        is_ours = False
    if is_ours:
        return Found("address", "ok", _("{url} is answered by Emphasis").format(url=site.url()))
    said = _("{probe} was not answered by Emphasis").format(probe=probe)
    return Found("address", "warning", said, _("Start the server, and see that its proxy passes this address on."))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
