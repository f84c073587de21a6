"""Rehearsals, sheets of paper, warm-ups, and hashes of deleted workshops, so that no backup brings one back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Only adds: what is there stays as it is."""
    _rehearsals()
    _paper()
    _warm_up()
    _deletions()


def _rehearsals() -> None:
    """What the made-up participants of a rehearsal do, and when somebody last played them."""
    op.create_table(
        "rehearsals",
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("pattern", sa.String(length=16), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("pace", sa.String(length=16), nullable=False),
        sa.Column("played", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_rehearsals_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", name="pk_rehearsals"),
    )


def _paper() -> None:
    """Everybody so far came with a phone."""
    op.add_column("participants", sa.Column("paper", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("participants", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))


def _warm_up() -> None:
    """Where a room is in its warm-up, and the votes on it."""
    op.add_column("rooms", sa.Column("warm_up", sa.JSON(none_as_null=True)))
    op.create_table(
        "votes",
        sa.Column("participant", sa.String(length=32), nullable=False),
        sa.Column("run", sa.SmallInteger(), nullable=False),
        sa.Column("card", sa.SmallInteger(), nullable=False),
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("option", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant"], ["participants.id"], name="fk_votes_participant_participants", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_votes_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("participant", "run", "card", name="pk_votes"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_votes_room_version", "votes", ["room", "version"])


def _deletions() -> None:
    """One row, a hash, for each deletion."""
    op.create_table(
        "deletions",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("room", name="pk_deletions"),
    )
