"""Probes: is the process there, and should people be sent to it? Both answer at once, and nobody keeps the answer."""

from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from assessment.packs import shared_catalogue
from assessment.web.answers import KEEP_NOTHING
from assessment.web.life import life
from assessment.web.probing import Probe
from assessment.words import _

_HEADERS: Final = {"Cache-Control": KEEP_NOTHING, "X-Content-Type-Options": "nosniff"}
_probe = Probe()


async def healthz(_request: Request) -> Response:
    """The process answers. Nothing else is looked at: a restart would not mend it."""
    return JSONResponse({"status": "ok"}, headers=_HEADERS)


async def readyz(_request: Request) -> Response:
    """Whether this process can do everything that it is there for; 503 with the reason if not."""
    reason = _own_reason() or await _probe.reason()
    if reason is not None:
        return JSONResponse({"status": "not ready", "reason": reason}, 503, _HEADERS | {"Retry-After": "1"})
    return JSONResponse({"status": "ready", "store": _probe.kind}, headers=_HEADERS)


def health_routes(outside: str) -> list[BaseRoute]:
    """The probes of a server that has everything below ``outside``, "" or ``/a/path``."""
    return [Route(f"{outside}/{probe.__name__}", probe, methods=["GET"]) for probe in (healthz, readyz)]


def _own_reason() -> str | None:
    if life.stage == "leaving":
        return _("This process was told to end, and takes nobody new.")
    if life.stage == "starting" or not shared_catalogue.cache_info().currsize:
        return _("The content is not loaded yet.")
    return None
