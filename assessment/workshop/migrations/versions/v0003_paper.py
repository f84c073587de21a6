"""Participants who answered on paper, and sheets that were taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Everybody so far came with a phone."""
    op.add_column("participants", sa.Column("paper", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("participants", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
