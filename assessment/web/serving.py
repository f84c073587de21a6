"""Everything that the server does besides Streamlit's pages, as Streamlit's application takes it."""

from collections.abc import Iterable
from typing import Any

from assessment.web.frontend.document import WHERE
from assessment.web.frontend.serving import Frontend
from assessment.web.guards import guards
from assessment.web.ready import ready
from assessment.web.routes import routes


def beside_pages(streamlit: str, scripts: Iterable[str], base: str = "") -> dict[str, Any]:
    """``streamlit``: the folder of its files; ``scripts``: texts that our pages run; ``base``: the server's own path.

    Raises SettingError.
    """
    frontend = Frontend(streamlit, base)
    return {
        "routes": [*routes(base), *frontend.routes()],
        "middleware": [*guards(frontend.index, (*scripts, WHERE), base), *frontend.middleware()],
        "lifespan": ready,
    }
