"""Our scripts on Streamlit's pages. Each is one text that never changes, so a browser can be told to run these alone.

What differs from page to page stands beside the script, in an attribute that it reads. No Streamlit here: the server's
content security policy is made of these texts before the first page is.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Final

_UI: Final = Path(__file__).parents[1]
_COMMENT, _LAYOUT = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s+")
_ASIDE: Final = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&'"})
"""What would end the attribute, the element, or begin another."""

# Put into the page once, where it outlives every run: the style sheet, and what each run then calls with its screen and
# its address.
#
# Streamlit adds an entry to the browser's history for each change of the address: after thirty answers the back button
# would have to be pressed thirty times. So the address is replaced here, and Streamlit told later. What it is told can
# come after quick taps have moved the address on: an entry that shows the screen on show already is replaced too.
#
# A new screen is shown from its top, with the focus on its heading, as a new page would.
_INSTALL: Final = """
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
    window.emphasis = ([screen, address]) => {{
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
_SAID: Final = "JSON.parse(document.currentScript.dataset.said)"

# The reload is for a page whose first run was cut short before it brought the above.
CALL: Final = f"window.emphasis ? emphasis({_SAID}) : location.reload()"
"""Says which screen is shown, and its address."""

# The browser looks for the anchor of an address before the page is drawn.
TO_THE_ANCHOR: Final = "document.getElementById(location.hash.slice(1))?.scrollIntoView()"


@cache
def install() -> str:
    """What the first page brings."""
    return _LAYOUT.sub(" ", _INSTALL.format(style=literal(sheet("style.css"))))


@cache
def console() -> str:
    """The console's ear for the projector in the same browser."""
    return f"{_read('console', 'console.js')};emphasisConsole(...{_SAID})"


@cache
def wall() -> str:
    """The keys of the projector."""
    return f"{_read('wall', 'wall.js')};emphasisWall(...{_SAID})"


def element(script: str, *said: object) -> str:
    """The script as an element of a page, with what it is told."""
    told = f" data-said='{literal(said)}'" if said else ""
    return f"<script{told}>{script}</script>"


def texts() -> tuple[str, ...]:
    """All of them."""
    return install(), CALL, TO_THE_ANCHOR, console(), wall()


def literal(value: object) -> str:
    """A value as JSON, which is JavaScript too, for the inside of a script or of an attribute in single quotes."""
    return json.dumps(value).translate(_ASIDE)


@cache
def sheet(name: str) -> str:
    """A style sheet of all pages, or of some, without its layout."""
    return _LAYOUT.sub(" ", _COMMENT.sub("", _read("parts", name)))


def _read(*place: str) -> str:
    return _UI.joinpath(*place).read_text(encoding="utf-8")
