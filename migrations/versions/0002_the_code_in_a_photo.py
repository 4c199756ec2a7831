"""The code in a photo: what a QR or bar code says is kept with the medium."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Photos that were fetched before have none: nobody looked for it."""
    op.add_column("media", sa.Column("code", sa.String(length=200)))


def downgrade() -> None:
    """The photos stay."""
    op.drop_column("media", "code")
