"""What somebody might send to break a page, and strategies that draw more of it."""

from typing import Final

from hypothesis import strategies as st

from tests.ui.examples import filled, scores_token, token

WHOLE: Final = token(filled())
OTHER: Final = token(filled(answer=2))
SCORES: Final = scores_token(filled())

SCRIPTS: Final = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "[a](javascript:alert(1)) **b** $x$ :material/home: `c`",
    "{{7*7}}{% include '/etc/passwd' %}",
    "{0.__class__.__mro__} {token} %s %n",
    "${7*7}#{7*7}",
    "#import \"@preview/x:1.0.0\": * #eval(\"1\")",
)  # fmt: skip
LETTERS: Final = (
    "\x00",
    f"{WHOLE}\x00",
    "a\x00b\x01c\x7f",
    "\t",
    "\r\nSet-Cookie: a=b",
    f"{WHOLE}\n",
    f" {WHOLE}",
    "\u202e" + WHOLE,
    f"{WHOLE}\u200f",
    "\u202eevil\u2066\u200f",
    "\u2028\u2029",
    "\ufeff" + WHOLE,
    "\U0001f4a9\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "z\u0335\u0336\u0337" * 20,
    "１c２" * 12,
    "ſſſſ" + WHOLE[4:],
)
FORMULAS: Final = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "=1+1", "'=1+1")
PERCENT: Final = ("%2e%2e", "%2e%2e%2f%00", "%252e%252e%252f", "%00", "%25", "%", "%zz", "%u0041", "%c0%ae", "%ff%fe")
SURROGATES: Final = ("\ud800", "\udfff\ud800", f"{WHOLE}\ud83d")
PATHS: Final = (
    "..",
    "../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "//evil.example",
    "file:///etc/passwd",
    "C:",
)
LONG: Final = ("1" * 1_000_000, "é" * 300_000, WHOLE * 20_000)
CHANGED: Final = (
    WHOLE[:-1],
    WHOLE[:3],
    WHOLE[::-1],
    WHOLE.swapcase(),
    WHOLE + WHOLE,
    WHOLE + "0",
    "0" + WHOLE,
    "9" + WHOLE[1:],
    "1",
    "null",
    "-1",
)

TEXTS: Final = (*SCRIPTS, *LETTERS, *FORMULAS, *PERCENT, *PATHS, *CHANGED, "", " ")
"""Text without halves of surrogate pairs, which no browser and no file in UTF-8 can send."""
QUERY_VALUES: Final[tuple[str | bytes, ...]] = (
    *TEXTS,
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xc0\xae\xc0\xae",
    b"a\xff" * 50,
)
"""Text and bytes that are none."""
FEW: Final = (SCRIPTS[1], SCRIPTS[5], SCRIPTS[7], LETTERS[2], f"{WHOLE}\u200f", FORMULAS[0], "%252e%00", WHOLE[:-1])
"""One of each kind, for what takes a while."""
TYPED: Final = (*TEXTS, *SURROGATES, *LONG)

ANYTHING: Final = st.text(st.characters(exclude_categories=()))
"""Any string that Python can hold."""
SENDABLE: Final = st.one_of(
    st.text(), st.sampled_from(TEXTS), st.binary(max_size=40), st.tuples(st.sampled_from(TEXTS), st.text()).map("".join)
)


def shown(value: str | bytes) -> str:
    """A name for a test that stays printable and short."""
    text = ascii(value)
    return text if len(text) < 40 else f"{text[:36]}… {len(value)}"
