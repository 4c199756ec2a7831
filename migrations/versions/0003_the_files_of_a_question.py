"""The files of a question: which photos and voice notes were left with it, for whoever opens it later."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Files that were left before have no question: they were sent to its officers once."""
    op.create_table(
        "question_files",
        sa.Column("media_id", KEY, nullable=False),
        sa.Column("question_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["media_id"], ["media.id"], name=op.f("fk_question_files_media_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_question_files_question_id")
        ),
        sa.PrimaryKeyConstraint("media_id", name=op.f("pk_question_files")),
    )
    op.create_index("ix_question_files_question_id", "question_files", ["question_id"])


def downgrade() -> None:
    """The files stay."""
    op.drop_table("question_files")
