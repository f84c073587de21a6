"""`emphasis doctor`: is everything there that a server needs? One line a check, with what to do. Changes nothing."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Final

from assessment.cli.checkup.address import address, figures
from assessment.cli.checkup.content import content, fonts
from assessment.cli.checkup.files import files, keys, open_files
from assessment.cli.checkup.finding import Check, Found
from assessment.cli.checkup.settings import settings_found
from assessment.cli.checkup.store import store
from assessment.errors import SettingError
from assessment.settings import problems, settings
from assessment.words import _

_CHECKS: Final[Sequence[Check]] = (content, fonts, files, keys, store, address, figures, open_files)
UNWELL: Final = 1


def doctor(*, as_json: bool) -> int:
    """Print what was found; 1 if anything keeps a server from its work."""
    found = list(look())
    print(_as_json(found) if as_json else _as_text(found))
    return UNWELL if any(each.state == "problem" for each in found) else 0


def look() -> Iterator[Found]:
    """All checks. A setting that cannot be used is told first, and its default looked at instead."""
    wrong = list(problems(os.environ))
    yield from settings_found(os.environ, wrong)
    with _without(wrong):
        settings.cache_clear()
        for check in _CHECKS:
            yield from check(settings())
    settings.cache_clear()


@contextmanager
def _without(wrong: Sequence[SettingError]) -> Iterator[None]:
    kept = {error.name: os.environ.pop(error.name) for error in wrong if error.name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)


def _as_json(found: Sequence[Found]) -> str:
    is_well = all(each.state != "problem" for each in found)
    return json.dumps({"ok": is_well, "checks": [asdict(each) for each in found]}, ensure_ascii=False, indent=2)


def _as_text(found: Sequence[Found]) -> str:
    states = {"ok": _("ok"), "warning": _("warning"), "problem": _("problem")}
    names, widest = max(len(each.check) for each in found), max(map(len, states.values()))
    return "\n".join(
        f"{states[each.state]:<{widest}}  {each.check:<{names}}  {each.said}{f'. {each.do}' if each.do else ''}"
        for each in found
    )
