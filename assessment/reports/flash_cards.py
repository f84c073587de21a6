"""Questions for programs that ask again after a while, as a table that they read."""

import csv
from io import StringIO
from typing import Final

from assessment.learning.flash_cards import flash_cards
from assessment.packs.learning.learning import Learning
from assessment.reports.typed import defused

COLUMNS: Final = ("question", "answer", "why")
# Said to Anki, which would make a card of a plain heading; a mark for UTF-8 would keep it from reading this.
_HEAD: Final = f"#separator:Comma\r\n#html:false\r\n#columns:{','.join(COLUMNS)}\r\n"


def cards_file(learning: Learning) -> bytes:
    """A row for each card: question, answer and reason. UTF-8; cells are text and never formulas."""
    out = StringIO(newline="")
    out.write(_HEAD)
    rows = csv.writer(out)
    rows.writerows([_cell(text) for text in (card.question, card.answer, card.why)] for card in flash_cards(learning))
    return out.getvalue().encode()


def _cell(text: str) -> str:
    """A cell that begins with # would be taken for a remark."""
    return f"'{text}" if text.startswith("#") else defused(text)
