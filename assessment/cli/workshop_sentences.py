"""What is wrong with a workshop, its database or a setting, as plain sentences for a terminal."""

from assessment.errors import (
    BackupNewerError,
    BackupNotWrittenError,
    BackupUnreadableError,
    CodeTakenError,
    RehearsalUnknownError,
    RoomIsAnonymousError,
    RoomNotFoundError,
    SettingError,
    StoreNewerError,
    StoreUnavailableError,
    ValueUnknownError,
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
        case RehearsalUnknownError():
            told = _("{code} is no rehearsal, so nobody made up enters it. Leave the code out to open a new one.")
            return told.format(code=error.code)
        case ValueUnknownError():
            return _("{field} cannot be “{value}”.").format(field=error.field, value=error.value)
        case RoomIsAnonymousError():
            return _(
                "This workshop is anonymous, so single answers never leave it. Leave --people and --people-csv out."
            )
        case StoreUnavailableError():
            told = _("The database does not answer ({reason}). Nothing is lost; try again once it is back.")
            return told.format(reason=error)
        case StoreNewerError():
            return _("The database was written by a newer version of Emphasis. Update Emphasis, then try again.")
        case BackupNotWrittenError():
            return _("{file} cannot be written: {problem}.").format(file=error.file, problem=error.problem)
        case BackupNewerError():
            told = _("{file} was written by a newer version of Emphasis. Update Emphasis, then restore it.")
            return told.format(file=error.file)
        case BackupUnreadableError():
            told = _("{file} cannot be read as a backup of workshops. Nothing was restored; take another copy of it.")
            return told.format(file=error.file)
        case CodeTakenError():
            told = _(
                "The code {code} of a workshop in the backup belongs to another workshop here. Nothing was restored; "
                "delete one of the two, or restore into an empty database."
            )
            return told.format(code=error.code)
        case _:
            return str(error)
