"""What is wrong with a workshop, its database or a setting, as plain sentences for a terminal."""

from assessment.errors import (
    RoomIsAnonymousError,
    RoomNotFoundError,
    SettingError,
    StoreNewerError,
    StoreUnavailableError,
    WorkshopError,
)
from assessment.words import _


def workshop_sentence(error: WorkshopError | SettingError) -> str:
    """One sentence or two, with what to do about it."""
    match error:
        case SettingError():
            return _("{name} cannot be used: {problem}.").format(name=error.name, problem=error.problem)
        case RoomNotFoundError():
            told = _("There is no workshop with the code {code}. `emphasis rooms list` shows those that are here.")
            return told.format(code=error.code)
        case RoomIsAnonymousError():
            return _(
                "This workshop is anonymous, so single answers never leave it. Leave --people and --people-csv out."
            )
        case StoreUnavailableError():
            told = _("The database does not answer ({reason}). Nothing is lost; try again once it is back.")
            return told.format(reason=error)
        case StoreNewerError():
            return _("The database was written by a newer version of Emphasis. Update Emphasis, then try again.")
        case _:
            return str(error)
