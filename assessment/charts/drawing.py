"""Vega-Lite specifications, without the price of building them from Altair's objects."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any, Final, Literal

from assessment.charts.theme import HEADING_FONT, TEXT_FONT, Theme

Spec = dict[str, Any]
Row = Mapping[str, Any]
Width = int | Literal["container"]

SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
_TITLE_ROOM: Final = 640
"""Px for a title in a picture that takes the width it finds."""
_HEADING_LETTER: Final = 0.48
"""Width of a letter of headings, in text sizes."""
LEADING: Final = 1.25
"""Height of a line of text, as a multiple of its size."""


def draw(
    layers: Sequence[Spec],
    *,
    theme: Theme,
    width: Width,
    height: float,
    description: str,
    title: str | None,
    padding: tuple[float, float, float, float],
    params: Iterable[Spec] = (),
) -> Spec:
    """A picture of the layers. ``padding``: left, top, right, bottom, px, outside the plot.

    With a title the picture is complete in itself: it has the title on it and its own background.
    """
    left, top, right, bottom = padding
    spec: Spec = {
        "$schema": SCHEMA,
        "description": description,
        "width": width,
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": left, "top": top, "right": right, "bottom": bottom},
        "background": theme.surface if title else "transparent",
        "params": [*_sizes(theme), *params],
        "layer": list(layers),
        "config": _config(theme),
    }
    if title:
        margin = theme.small
        spec["padding"] = {"left": left + margin, "top": margin, "right": right + margin, "bottom": bottom + margin}
        spec["title"] = {"text": _wrapped(title, theme, width), "offset": round(1.5 * theme.small)}
    return spec


def _sizes(theme: Theme) -> list[Spec]:
    """Text sizes that follow the width of the plot, as signals for expressions."""
    return [
        {"name": "narrow", "expr": f"width < {theme.sizes[1].above}"},
        {"name": "label_size", "expr": theme.size_rule("label")},
        {"name": "small_size", "expr": theme.size_rule("small")},
    ]


def _config(theme: Theme) -> Spec:
    # Marks stay out of the accessibility tree: the description says the same in sentences.
    return {
        "font": TEXT_FONT,
        "view": {"stroke": None},
        "mark": {"aria": False, "tooltip": None},
        "axis": {"aria": False, "domain": False, "grid": False, "ticks": False},
        "title": {
            "aria": False,
            "anchor": "start",
            "frame": "bounds",
            "color": theme.ink,
            "font": HEADING_FONT,
            "fontSize": theme.title,
            "fontWeight": 500,
            "lineHeight": round(theme.title * LEADING),
        },
    }


def _wrapped(title: str, theme: Theme, width: Width) -> list[str]:
    """The title in as few lines as fit, of about equal length; Vega does not break lines by itself."""
    room = _TITLE_ROOM if width == "container" else width - 2 * theme.small
    return balanced(title, int(room / (theme.title * _HEADING_LETTER)))


def balanced(said: str, letters: int) -> list[str]:
    """Words in as few lines of so many letters as they need, and these of about equal length."""
    fitting = max(12, letters)
    fewest = len(wrap(said, fitting, break_long_words=False))
    narrower = (wrap(said, wide, break_long_words=False) for wide in range(8, fitting + 1))
    return next(lines for lines in narrower if len(lines) <= fewest)


def over(rows: Sequence[Row], layers: Sequence[Spec]) -> Spec:
    """Layers that draw the same rows."""
    return {"data": {"values": list(rows)}, "layer": list(layers)}


def mark(kind: str, encoding: Spec, **style: Any) -> Spec:
    """One layer. ``style`` takes values, or ``expr`` for a Vega expression on ``datum``, ``width`` and ``height``."""
    return {"mark": {"type": kind, **style}, "encoding": encoding}


def expr(expression: str) -> Spec:
    """A Vega expression."""
    return {"expr": expression}


def at(field: str, scale: Spec) -> Spec:
    """A position read from the rows."""
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def text(encoding: Spec, *, of: str = "label", content: str | None = None, **style: Any) -> Spec:
    """A layer of texts in the size of a role, label or small; ``content`` is a Vega expression."""
    given: Spec = {"baseline": "top", "fontSize": expr(f"{of}_size"), **style}
    if content is not None:
        given["text"] = expr(content)
    return mark("text", encoding, **given)
