"""Which workshops were deleted, as hashes, so that no backup brings one back."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """One row for each deletion."""
    op.create_table(
        "deletions",
        sa.Column("room", sa.String(length=64), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("room", name="pk_deletions"),
    )
