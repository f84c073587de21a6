"""The one HTML document of all Streamlit pages, without what no page of ours needs.

Each change is made where its place is found; a document of a newer Streamlit is sent with those that still fit.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from assessment.reports.preview import preview_words
from assessment.web.frontend import fonts
from assessment.words import _

# Streamlit asks below the page's own address first and is refused twice, then asks what programs that frame it may do,
# and only then connects. None may do anything: one origin has to be named, so it is one that cannot exist.
WHERE: Final = (
    '(()=>{const here=new URL(".",location.href).href;window.__streamlit={'
    "BACKEND_BASE_URL:here,MAIN_PAGE_BASE_URL:here,HOST_CONFIG:{"
    'allowedOrigins:["https://none.invalid"],useExternalAuthToken:false,enableCustomParentMessages:false,'
    'enforceDownloadInNewTab:false,blockErrorDialogs:false,metricsUrl:""}}})()'
)
"""A script that tells Streamlit where its server is, so that it connects at once."""

_FIRST_SCRIPT: Final = re.compile(r"(?=<script\b)")
_OTHER_FONT: Final = re.compile(r'<link\s+rel="preload"\s[^>]*\bas="font"[^>]*>')
_TITLE: Final = re.compile(r"<title>.*?</title>")
_ICON: Final = re.compile(r'"\./favicon\.png"')
_STYLE: Final = re.compile(r'("\./static/css/[\w.-]+\.css)"')
_NO_SCRIPT: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_COMMENT: Final = re.compile(r"<!--.*?-->\s*", re.DOTALL)


def lighter(document: str, more: Iterable[str] = ()) -> str:
    """Streamlit's document for our pages. ``more``: names of scripts to fetch with those that it names itself."""
    for place, ours in _changes():
        document = place.sub(ours, document, count=1)
    scripts = "".join(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">\n' for name in more)
    return _COMMENT.sub("", document).replace("</head>", f"{scripts}</head>", 1)


def _changes() -> Iterator[tuple[re.Pattern[str], str]]:
    yield _FIRST_SCRIPT, f"<script>{WHERE}</script>\n"
    yield _OTHER_FONT, "\n".join(fonts.preloads())
    yield _TITLE, f"<title>{escape(preview_words()[0])}</title>"
    yield _ICON, '"./app/static/icon.png"'
    yield _STYLE, rf'\1?v={fonts.version()}"'
    yield _NO_SCRIPT, f"<noscript><p>{escape(_no_script())}</p></noscript>"


def _no_script() -> str:
    return _("These pages need JavaScript. Please turn it on. A result that somebody shared can be read without it.")
