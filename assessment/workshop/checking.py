"""Whether a server should start on the database that is there."""

from assessment.errors import StoreUnavailableError
from assessment.settings import Settings
from assessment.workshop.engine import FILE, open_engine
from assessment.workshop.migrate import check_revision


def check_store(installation: Settings) -> None:
    """Raises StoreNewerError for a database of a newer version. Changes nothing in it.

    One that does not answer is no reason not to start: pages without workshops need none.
    """
    if installation.database_url is None and not (installation.data / FILE).exists():
        return
    engine = open_engine(installation)
    try:
        check_revision(engine)
    except StoreUnavailableError:
        return
    finally:
        engine.dispose()
