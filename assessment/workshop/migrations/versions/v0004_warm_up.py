"""Where a room is in its warm-up, and the votes on it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """A column and a table more; what is there stays as it is."""
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
