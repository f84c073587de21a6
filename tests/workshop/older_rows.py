"""Rows of databases as earlier revisions had them, one file a revision.

``python -m tests.workshop.older_rows`` writes the file of the newest revision. Do that before you add another one: then
its migration is tried on a database that is really older.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import Engine, MetaData, select

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.engine import reading, writing
from assessment.workshop.migrate import migrate
from assessment.workshop.model import Commitment, Prediction, Setup
from assessment.workshop.service import Workshops
from scoring import RoomFigures, Withheld
from tests.workshop.people import all_items, answer_all, go_to, new_person

FOLDER: Final = Path(__file__).parent / "older"
KEYS: Final = "a key that signs the tokens of old databases"
_BOOKS: Final = "alembic_version"


def fill(engine: Engine, revision: str) -> Mapping[str, Any]:
    """Make a database of this revision with its own migration, put the rows in, and give what they stand for."""
    kept = json.loads((FOLDER / f"{revision}.json").read_text(encoding="utf-8"))
    migrate(engine, revision)
    tables = MetaData()
    tables.reflect(engine)
    with writing(engine) as connection:
        for table in tables.sorted_tables:
            if rows := kept["tables"].get(table.name):
                connection.execute(table.insert(), rows)
    return dict(kept["means"])


def _played(workshops: Workshops) -> dict[str, Any]:
    """One workshop with something in every table that keeps anything."""
    edition = open_catalogue().newest(open_catalogue().packs[0])
    opened = workshops.open(Setup("An old room", edition.id, edition.number, "pulse", predicts=True))
    room = go_to(workshops, opened.room.id, "predict")
    tokens = [new_person(workshops, room.id) for _ in range(6)]
    for place, token in enumerate(tokens):
        workshops.predict(room.id, token, Prediction(60 + place, 40), 3).now()
    room = go_to(workshops, room.id, "answer")
    for place, token in enumerate(tokens):
        workshops.choose_role(room.id, token, edition.roles[place % 2].id).now()
        answer_all(workshops, room.id, token, all_items(workshops, room, 1 + place % 5))
    workshops.write_note(room.id, "map", "Ask about the dots")
    room = go_to(workshops, room.id, "commit")
    workshops.commit(room.id, Commitment("Call ten customers", "Sales"))
    return {
        "room": room.id,
        "code": room.code,
        "host": opened.host,
        "projector": opened.projector,
        "phone": tokens[2],
        "answer": 3,
        "marketing": marketing(workshops.figures(room.id)[0].room),
    }


def marketing(figures: RoomFigures | Withheld) -> float:
    """Where the room is, on the axis of marketing: points on 0-100."""
    assert isinstance(figures, RoomFigures)
    assert not isinstance(figures.place, Withheld)
    return figures.place.marketing.mean


def main() -> None:
    """Write the file of the newest revision."""
    with TemporaryDirectory() as folder:
        workshops = Workshops(
            Settings.model_validate({"data": folder, "keys": KEYS.replace(" ", "_")}), open_catalogue()
        )
        means = _played(workshops)
        tables = MetaData()
        tables.reflect(workshops._engine)
        with reading(workshops._engine) as connection:
            revision = connection.scalar(select(tables.tables[_BOOKS].c.version_num))
            rows = {
                name: [dict(row) for row in connection.execute(select(table)).mappings()]
                for name, table in tables.tables.items()
                if name not in (_BOOKS, "presence", "tries")
            }
        workshops.close()
    kept = json.dumps({"means": means, "tables": rows}, separators=(",", ":"))
    (FOLDER / f"{revision}.json").write_text(f"{kept.replace('},{', '},' + chr(10) + '{')}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
