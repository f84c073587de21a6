"""The tables. Changes go through a new file in ``migrations/versions``; a test holds both against each other.

Times are seconds since 1970, UTC. ``version`` says at which version of its room a row came or changed last, so that a
reader who knows the room at version N asks for what is beyond it.
"""

from typing import Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    false,
)

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _room() -> Column[str]:
    return Column("room", String(22), ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False)


def _participant() -> Column[str]:
    return Column("participant", String(32), ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True)


rooms: Final = Table(
    "rooms",
    metadata,
    Column("id", String(22), primary_key=True),
    Column("code", String(6), nullable=False, unique=True),
    Column("host_hash", String(64), nullable=False, index=True),
    Column("projector_hash", String(64), nullable=False),
    # Setup
    Column("title", Text, nullable=False),
    Column("pack", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("form", Text, nullable=False),
    Column("privacy", String(16), nullable=False),
    Column("predicts", Boolean, nullable=False),
    Column("rehearsal", Boolean, nullable=False),
    Column("roles", JSON, nullable=False),
    # Settings
    Column("counts_shown", Boolean, nullable=False),
    Column("split", Boolean, nullable=False),
    Column("countdown", Integer, nullable=False),
    Column("minutes", JSON, nullable=False),
    # Where it is
    Column("round", SmallInteger, nullable=False),
    Column("step", String(16), nullable=False),
    Column("closes", Double),
    Column("since", Double),
    Column("created", Double, nullable=False),
    Column("ended", Double),
    Column("touched", Double, nullable=False),
    Column("turn", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("commitment", JSON(none_as_null=True)),
    Column("warm_up", JSON(none_as_null=True)),
)

notes: Final = Table(
    "notes",
    metadata,
    Column("room", String(22), ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("step", String(16), primary_key=True),
    Column("text", Text, nullable=False),
)

participants: Final = Table(
    "participants",
    metadata,
    Column("id", String(32), primary_key=True),
    _room(),
    Column("role", Text),
    Column("released", SmallInteger, nullable=False),  # the last round in whose figures they are; 0 for none
    Column("sequence", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("paper", Boolean, nullable=False, server_default=false()),
    Column("withdrawn", Boolean, nullable=False, server_default=false()),  # a sheet taken back: counts nowhere
    Index(None, "room", "version"),
    sqlite_with_rowid=False,
)

answers: Final = Table(
    "answers",
    metadata,
    _participant(),
    Column("round", SmallInteger, primary_key=True),
    Column("item", String(32), primary_key=True),
    _room(),
    Column("value", SmallInteger, nullable=False),  # 0 is "can't say"
    Column("sequence", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index(None, "room", "version"),
    sqlite_with_rowid=False,
)

predictions: Final = Table(
    "predictions",
    metadata,
    _participant(),
    _room(),
    Column("marketing", SmallInteger, nullable=False),
    Column("sales", SmallInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index(None, "room", "version"),
    sqlite_with_rowid=False,
)

votes: Final = Table(
    "votes",
    metadata,
    _participant(),
    Column("run", SmallInteger, primary_key=True, autoincrement=False),
    Column("card", SmallInteger, primary_key=True, autoincrement=False),
    _room(),
    Column("option", String(32), nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index(None, "room", "version"),
    sqlite_with_rowid=False,
)

releases: Final = Table(
    "releases",
    metadata,
    Column("room", String(22), ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("round", SmallInteger, primary_key=True),
    Column("at", Double, nullable=False),
    Column("state", JSON, nullable=False),  # counts, never who
)

rehearsals: Final = Table(
    "rehearsals",
    metadata,
    Column("room", String(22), ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("pattern", String(16), nullable=False),
    Column("people", Integer, nullable=False),
    Column("pace", String(16), nullable=False),
    Column("played", Double),  # when a process last said that it plays them
)

presence: Final = Table(
    "presence",
    metadata,
    Column("process", String(22), primary_key=True),
    Column("room", String(22), ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("connected", Integer, nullable=False),
    Column("seen", Double, nullable=False),
)

tries: Final = Table(
    "tries",
    metadata,
    Column("key", String(128), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("expires", Double, nullable=False),
)

deletions: Final = Table(
    "deletions",
    metadata,
    Column("room", String(64), primary_key=True),  # a hash: it leads back to nothing
    Column("at", Double, nullable=False),
)
