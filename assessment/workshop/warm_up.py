"""From card to card of a warm-up. Pure. The answer comes after the votes, and what was shown stays shown."""

from dataclasses import replace

from assessment.workshop.model import Room, WarmUp


def onward(warm_up: WarmUp) -> WarmUp | None:
    """Show the answer, then the next card; None after the last."""
    if not warm_up.is_shown:
        return replace(warm_up, shown=warm_up.card)
    return replace(warm_up, card=warm_up.card + 1) if warm_up.card < warm_up.cards else None


def backward(warm_up: WarmUp) -> WarmUp | None:
    """The card before, with its answer; None before the first."""
    return replace(warm_up, card=warm_up.card - 1) if warm_up.card > 1 else None


def anew(begins: WarmUp, before: WarmUp | None) -> WarmUp:
    """The first card, in a run of its own."""
    return WarmUp(begins.name, begins.cards, run=before.run + 1 if before else 1)


def votes_on(room: Room) -> WarmUp | None:
    """The warm-up whose card takes votes now; None when none does."""
    warm_up = room.warm_up if room.step == "warm_up" else None
    return None if warm_up is None or warm_up.is_shown else warm_up
