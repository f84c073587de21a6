"""Refusals as answers and as lines of the log, which say what and never who."""

import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from assessment.web import answers
from assessment.web.phone.asking import phone_site, wants_page
from assessment.web.phone.refusals import Refusal
from assessment.web.phone.views import refused_page
from assessment.workshop.codes import read_code

_log = logging.getLogger(__name__)


def log(refusal: Refusal, what: str) -> None:
    """One line, if it is odd: no address, no cookie, no code, nothing that was sent."""
    if refusal.is_odd:
        _log.warning("phone: %s refused with %d, %s", what, refusal.status, refusal.kind)


def refuse(request: Request, refusal: Refusal, what: str) -> Response:
    """The answer to a form or to our script."""
    log(refusal, what)
    if wants_page(request):
        code = read_code(request.path_params["code"])
        answer: Response = answers.live_page(refused_page(phone_site(request), refusal, code), status=refusal.status)
    else:
        answer = JSONResponse({"error": refusal.kind}, refusal.status, {"Cache-Control": answers.KEEP_NOTHING})
    if refusal.wait is not None:
        answer.headers["Retry-After"] = str(refusal.wait)
    if refusal.status == 413:
        answer.headers["Connection"] = "close"  # what was not read must not be taken for the next request
    return answer
