"""What the made-up participants of a rehearsal do, and when somebody last played them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """One row for a rehearsal."""
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
