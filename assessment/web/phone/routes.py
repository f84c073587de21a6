"""Addresses of the phones' pages."""

from starlette.routing import Route

from assessment.web.phone.arriving import script, see_room, type_code
from assessment.web.phone.following import live, news
from assessment.web.phone.taps import answer, join, predict, role

phone_routes: list[Route] = [
    Route("/j", type_code, methods=["GET"]),
    Route("/j/script/{name}", script, methods=["GET"]),
    Route("/j/{code}", see_room, methods=["GET"]),
    Route("/j/{code}/live", live, methods=["GET"]),
    Route("/j/{code}/news", news, methods=["GET"]),
    Route("/j/{code}/join", join, methods=["POST"]),
    Route("/j/{code}/answer", answer, methods=["POST"]),
    Route("/j/{code}/predict", predict, methods=["POST"]),
    Route("/j/{code}/role", role, methods=["POST"]),
]
