"""Rows that come or change: the same sentence on SQLite and PostgreSQL."""

from functools import cache
from typing import Any, Final

from sqlalchemy import Table, case, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

Upsert = PostgresInsert | SqliteInsert
COUNTED: Final = {"preserve_rowcount": True}
"""Execution options with which an INSERT tells how many rows it has written."""
_BOOKKEEPING: Final = ("sequence", "version")


def insert(dialect: str, table: Table) -> Upsert:
    """An INSERT that knows ON CONFLICT."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def newer_tap(dialect: str, table: Table) -> Upsert:
    """Keep what was tapped unless the store has a later tap; ``version`` only moves when the value does."""
    statement = insert(dialect, table)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key),
        set_={**_values(table, new), "sequence": new.sequence},
        where=new.sequence > table.c.sequence,
    )


@cache
def next_tap(dialect: str, table: Table) -> Upsert:
    """Keep what was sent without a number: it comes after what the store has."""
    statement = insert(dialect, table)
    return statement.on_conflict_do_update(
        index_elements=list(table.primary_key),
        set_={**_values(table, statement.excluded), "sequence": table.c.sequence + 1},
    )


def _values(table: Table, new: Any) -> dict[str, Any]:
    """The columns that people change, and the version if one of them really does."""
    fixed = {column.name for column in table.primary_key} | {"room", *_BOOKKEEPING}
    names = [column.name for column in table.columns if column.name not in fixed]
    differs = or_(*(new[name] != table.c[name] for name in names))
    return {**{name: new[name] for name in names}, "version": case((differs, new.version), else_=table.c.version)}
