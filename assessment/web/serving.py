"""Everything that the server does besides Streamlit's pages, as Streamlit's application takes it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from assessment.web.guards import guards
from assessment.web.ready import ready
from assessment.web.routes import routes


def beside_pages(streamlit: str, scripts: Iterable[str], base: str = "") -> dict[str, Any]:
    """``streamlit``: the folder of its files; ``scripts``: texts that our pages run; ``base``: the server's own path.

    Raises SettingError.
    """
    document = Path(streamlit) / "index.html"
    return {"routes": routes(base), "middleware": guards(document, scripts, base), "lifespan": ready}
