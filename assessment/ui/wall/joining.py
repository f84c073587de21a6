"""How to get into the room: large in the lobby, small below every screen while people may still come."""

from assessment.ui.parts.prose import block
from assessment.ui.parts.qr_code import qr_source
from assessment.ui.parts.workshop_addresses import join_address, without_scheme
from assessment.words import _
from assessment.workshop.model import Room

_JOIN = """
<div class="join"><div><h1>{title}</h1><p class="lead">{how}</p><p class="address">{address}</p>
<p class="lead">{code_said}</p><p class="code" aria-label="{spelled}">{code}</p>{note}</div>
<img class="qr" src="{picture}" alt="{said}"></div>
"""
_FOOT = """<footer class="foot" data-step="{step}"><span>{title}</span><span>{join}</span></footer>"""


def join(room: Room) -> None:
    """The lobby: scan, or type."""
    link = join_address(room.code)
    block(
        _JOIN.replace("{note}", "" if room.setup.privacy == "anonymous" else '<p class="lead note">{note}</p>'),
        title=room.setup.title,
        how=_("Scan the code with your phone, or open"),
        address=without_scheme(join_address()),
        code_said=_("and type"),
        code=room.code,
        spelled=" ".join(room.code),
        picture=qr_source(link),
        said=_("QR code of the address {address}").format(address=without_scheme(link)),
        note=_("Open room: everybody’s place on the map will be seen, without names."),
    )


def foot(room: Room) -> None:
    """The workshop's title, and the way in for whoever comes late."""
    late = room.step in ("warm_up", "predict", "answer", "closing")
    said = _("Join at {address}").format(address=without_scheme(join_address(room.code)))
    title = "" if room.step in ("lobby", "ended") else room.setup.title
    block(_FOOT, step=room.step, title=title, join=said if late else "")
