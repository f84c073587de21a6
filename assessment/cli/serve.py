"""`emphasis serve`: the pages, on this machine."""

import gc
import runpy
import sys

from assessment.places import site_root
from assessment.settings import Settings, settings
from assessment.words import _


def serve(*, port: int, host: str | None) -> int:
    """Serve until stopped. The server runs in this process, so stopping or killing the command stops the server.

    Raises SettingError, and StoreNewerError for a database of a newer version.
    """
    _check_store(settings())  # what is wrong is told before anything starts
    options = [f"--server.port={port}", "--logger.hideWelcomeMessage=true"]
    if host is not None:
        options.append(f"--server.address={host}")
    sys.argv = ["streamlit", "run", str(site_root() / "app.py"), *options]
    print(
        _("Emphasis starts on http://{host}:{port}. Stop it with Ctrl-C.").format(host=host or "localhost", port=port)
    )
    sys.stdout.flush()
    gc.disable()  # a tenth of the start; assessment/web/ready.py turns it on again
    try:
        runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 0
    return 0


def _check_store(own: Settings) -> None:
    """The database is loaded only where there is one: whoever has none does not wait for it."""
    if own.database_url is not None or own.data.exists():
        from assessment.workshop.checking import check_store

        check_store(own)
