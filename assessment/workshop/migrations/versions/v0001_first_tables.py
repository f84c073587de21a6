"""Rooms, who is in them, what they said, and what was released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Everything of the first version."""
    op.create_table(
        "rooms",
        sa.Column("id", sa.String(length=22), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("host_hash", sa.String(length=64), nullable=False),
        sa.Column("projector_hash", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("privacy", sa.String(length=16), nullable=False),
        sa.Column("predicts", sa.Boolean(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("counts_shown", sa.Boolean(), nullable=False),
        sa.Column("split", sa.Boolean(), nullable=False),
        sa.Column("countdown", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.JSON(), nullable=False),
        sa.Column("round", sa.SmallInteger(), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("closes", sa.Double()),
        sa.Column("since", sa.Double()),
        sa.Column("created", sa.Double(), nullable=False),
        sa.Column("ended", sa.Double()),
        sa.Column("touched", sa.Double(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("commitment", sa.JSON(none_as_null=True)),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.UniqueConstraint("code", name="uq_rooms_code"),
    )
    op.create_index("ix_rooms_host_hash", "rooms", ["host_hash"])
    op.create_table(
        "tries",
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("expires", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_tries"),
    )
    op.create_table(
        "notes",
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_notes_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "step", name="pk_notes"),
    )
    op.create_table(
        "participants",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("role", sa.Text()),
        sa.Column("released", sa.SmallInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_participants_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_participants"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_participants_room_version", "participants", ["room", "version"])
    op.create_table(
        "presence",
        sa.Column("process", sa.String(length=22), nullable=False),
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("connected", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_presence_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("process", "room", name="pk_presence"),
    )
    op.create_table(
        "releases",
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("round", sa.SmallInteger(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_releases_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "round", name="pk_releases"),
    )
    op.create_table(
        "answers",
        sa.Column("participant", sa.String(length=32), nullable=False),
        sa.Column("round", sa.SmallInteger(), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("value", sa.SmallInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant"], ["participants.id"], name="fk_answers_participant_participants", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_answers_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("participant", "round", "item", name="pk_answers"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_answers_room_version", "answers", ["room", "version"])
    op.create_table(
        "predictions",
        sa.Column("participant", sa.String(length=32), nullable=False),
        sa.Column("room", sa.String(length=22), nullable=False),
        sa.Column("marketing", sa.SmallInteger(), nullable=False),
        sa.Column("sales", sa.SmallInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant"], ["participants.id"], name="fk_predictions_participant_participants", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name="fk_predictions_room_rooms", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("participant", name="pk_predictions"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_predictions_room_version", "predictions", ["room", "version"])
