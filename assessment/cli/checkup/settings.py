"""Are the settings ones that a server can start with?"""

from collections.abc import Iterator, Mapping, Sequence

from assessment.cli.checkup.finding import Found
from assessment.errors import SettingError
from assessment.settings import PREFIX, Settings, strangers
from assessment.words import _, ngettext

_NAME = "settings"


def settings_found(environment: Mapping[str, str], wrong: Sequence[SettingError]) -> Iterator[Found]:
    """All that is wrong with them, or how many are set. Says names, never values: some are secrets."""
    for error in wrong:
        said = _("{name} cannot be used: {problem}").format(name=error.name, problem=error.problem)
        yield Found(_NAME, "problem", said, _("Correct it or leave it out; docs/operating.md lists all settings."))
    for name in strangers(environment):
        said = _("{name} is no setting, so it does nothing").format(name=name)
        yield Found(_NAME, "warning", said, _("Leave it out, or compare its name with docs/operating.md."))
    if not wrong:
        known = (f"{PREFIX}{name.upper()}" for name in Settings.model_fields)
        chosen = [name for name in known if environment.get(name)]
        said = ngettext("{count} is set: {names}", "{count} are set: {names}", len(chosen))
        told = said.format(count=len(chosen), names=", ".join(chosen)) if chosen else _("none is set; defaults hold")
        yield Found(_NAME, "ok", told)
