"""Addresses of the phones' pages."""

from starlette.routing import BaseRoute, Route

from assessment.web.phone.arriving import script, see_room, type_code
from assessment.web.phone.asking import PLACE
from assessment.web.phone.following import live, news
from assessment.web.phone.taps import answer, join, predict, role, vote


def phone_routes(outside: str) -> list[BaseRoute]:
    """The phones' addresses of a server that has everything below ``outside``, "" or ``/a/path``."""
    here = f"{outside}/{PLACE}"
    looks = {"script/{name}": script, "{code}": see_room, "{code}/live": live, "{code}/news": news}
    taps = {"join": join, "answer": answer, "predict": predict, "role": role, "vote": vote}
    return [
        *(Route(path, type_code, methods=["GET"]) for path in (here, f"{here}/")),
        *(Route(f"{here}/{path}", look, methods=["GET"]) for path, look in looks.items()),
        *(Route(f"{here}/{{code}}/{what}", tap, methods=["POST"]) for what, tap in taps.items()),
    ]
