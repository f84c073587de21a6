"""What every page begins with: the style sheet, and the scripts that keep the address and announce a new screen.

All in one element: each element of a page costs time on every turn of every reader.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from assessment.ui import session
from assessment.ui.parts.prose import filled

_FOLDER = Path(__file__).parent
_COMMENT, _LAYOUT = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s+")

# Put into the page once, where it outlives every run: the style sheet, and what each run then calls with its screen and
# its address.
#
# Streamlit adds an entry to the browser's history for each change of the address: after thirty answers the back button
# would have to be pressed thirty times. So the address is replaced here, and Streamlit told later. What it is told can
# come after quick taps have moved the address on: an entry that shows the screen on show already is replaced too.
#
# A new screen is shown from its top, with the focus on its heading, as a new page would.
_INSTALL = """
  if (!window.emphasis) {{
    const style = document.createElement('style');
    style.textContent = {style};
    document.head.append(style);
    const push = history.pushState.bind(history);
    const screenOf = ({{pathname, searchParams: at}}) =>
      (at.has('a') || at.has('form')) && (at.has('s') || at.has('n')) &&
      [pathname, at.get('s'), at.get('n'), at.get('view')].join();
    history.pushState = (state, title, address) => {{
      const shown = screenOf(new URL(location.href));
      const same = shown && shown === screenOf(new URL(address, location.href));
      return same ? history.replaceState(state, title, address) : push(state, title, address);
    }};
    let seen;
    window.emphasis = (screen, address) => {{
      const url = new URL(location.href);
      if (address) url.search = new URLSearchParams(address).toString();
      if (url.href !== location.href) history.replaceState(history.state, '', url);
      const turned = seen !== undefined && seen !== screen;
      seen = screen;
      if (!turned) return;
      document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
      requestAnimationFrame(() => {{
        const heading = document.querySelector('[data-testid="stMain"] h1');
        if (heading) {{ heading.tabIndex = -1; heading.focus({{preventScroll: true}}); }}
      }});
    }};
  }}
"""

# The reload is for a page whose first run was cut short before it brought the above.
_CALL = "window.emphasis ? emphasis({screen}, {address}) : location.reload()"

_PROGRESS = (
    """<div class="progress"><p>{said}</p><progress max="{most}" value="{done}" aria-label="{said}"></progress></div>"""
)


def page_top(
    screen: str,
    *,
    address: Mapping[str, str] | None = None,
    html: str = "",
    projector: bool = False,
    sheet: str | None = None,
) -> None:
    """Begin a page. ``screen`` names what is shown; ``address``: query parameters to put into the address.

    ``html`` is a piece made by ``prose.filled``; ``sheet`` a style sheet that only some pages need.
    """
    call = _CALL.format(screen=_literal(screen), address=_literal(dict(address) if address else None))
    script = call if session.current().styled else _install() + call
    sheets = [name for name in (sheet, "projector.css" if projector else None) if name]
    styles = "".join(f"<style>{_sheet(name)}</style>" for name in sheets)
    st.html(f"{styles}{html}<script>{script}</script>", unsafe_allow_javascript=True)


def progress(said: str, done: int, most: int) -> str:
    """A line on how far the reader has come, above its bar."""
    return filled(_PROGRESS, said=said, done=str(done), most=str(most))


def catch_up(query: Mapping[str, str], params: Mapping[str, str]) -> None:
    """Tell Streamlit what the address already holds, so that it comes back with it after a lost connection.

    ``query``: the query parameters of this run.
    """
    if query != params:
        st.query_params.from_dict(params)


def turn_to(params: Mapping[str, str | Sequence[str]]) -> None:
    """Go to another screen of this page: a new entry in the history, so that the back button returns.

    A parameter with several values stands in the address several times.
    """
    st.query_params.from_dict(params)
    # nobody arrives from elsewhere, so the address need not be opened again
    session.current().query = session.address()


def _literal(value: object) -> str:
    # a "<" inside a string would end the script element
    return json.dumps(value).replace("<", "\\u003c")


@cache
def _install() -> str:
    return _LAYOUT.sub(" ", _INSTALL.format(style=_literal(_sheet("style.css"))))


@cache
def _sheet(name: str) -> str:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return _LAYOUT.sub(" ", _COMMENT.sub("", text))
