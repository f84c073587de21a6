"""Addresses of the page for sheets of paper."""

from starlette.routing import BaseRoute, Route

from assessment.web.paper.asking import PLACE
from assessment.web.paper.looking import look, script, see
from assessment.web.paper.saving import save, undo


def paper_routes(outside: str) -> list[BaseRoute]:
    """Those of a server that has everything below ``outside``, "" or ``/a/path``."""
    here = f"{outside}/{PLACE}"
    return [
        Route(here, see, methods=["GET"]),
        Route(f"{here}/now", look, methods=["GET"]),
        Route(f"{here}/script/{{name}}", script, methods=["GET"]),
        Route(f"{here}/save", save, methods=["POST"]),
        Route(f"{here}/undo", undo, methods=["POST"]),
    ]
