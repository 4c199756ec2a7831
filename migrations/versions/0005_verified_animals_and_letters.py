"""Verified animals and letters: the marks that an officer takes, and the letters of ownership (SKKT)."""

import sqlalchemy as sa
from alembic import op

from domain.records import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = UtcDateTime()


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Nothing was verified before."""
    _let_events_tell("declared", "verified")
    _make_marks()
    _make_letters()
    _make_letter_lines()


def downgrade() -> None:
    """What was verified is forgotten."""
    for table in ("letter_lines", "letters", "animal_marks"):
        op.drop_table(table)
    op.execute("DELETE FROM animal_events WHERE kind = 'verified'")
    _let_events_tell("declared")


def _let_events_tell(*kinds: str) -> None:
    with op.batch_alter_table("animal_events") as events:
        events.drop_constraint(op.f("ck_animal_events_kind"), type_="check")
        told = ", ".join(f"'{kind}'" for kind in kinds)
        events.create_check_constraint(op.f("ck_animal_events_kind"), f"kind IN ({told})")


def _make_marks() -> None:
    said = ("colour", "horns", "ears", "whorls", "others")
    op.create_table(
        "animal_marks",
        sa.Column("animal_id", KEY, nullable=False),
        sa.Column("times_calved", sa.Integer()),
        *(sa.Column(name, sa.String(length=60)) for name in said),
        sa.Column("officer_id", KEY, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.CheckConstraint("times_calved IS NULL OR times_calved >= 0", name=op.f("ck_animal_marks_calved")),
        sa.ForeignKeyConstraint(["animal_id"], ["animals.id"], name=op.f("fk_animal_marks_animal_id")),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_animal_marks_officer_id")),
        sa.PrimaryKeyConstraint("animal_id", name=op.f("pk_animal_marks")),
    )
    op.create_index("ix_animal_marks_officer_id", "animal_marks", ["officer_id"])


def _make_letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", _one_of("kind", "ownership"), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("owner_name", sa.String(length=80), nullable=False),
        sa.Column("region_code", sa.String(length=13), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("issued_by", KEY, nullable=False),
        sa.Column("document", sa.String(length=64)),
        sa.Column("ended_at", MOMENT),
        sa.Column("revoked_by", KEY),
        sa.Column("revoked_why", sa.String(length=200)),
        sa.CheckConstraint("valid_until > issued_on", name=op.f("ck_letters_holds_for_a_while")),
        sa.CheckConstraint(
            "revoked_by IS NULL OR ended_at IS NOT NULL", name=op.f("ck_letters_revoked_is_ended")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["farmers.id"], name=op.f("fk_letters_owner_id")),
        sa.ForeignKeyConstraint(["region_code"], ["regions.code"], name=op.f("fk_letters_region_code")),
        sa.ForeignKeyConstraint(["issued_by"], ["officers.id"], name=op.f("fk_letters_issued_by")),
        sa.ForeignKeyConstraint(["revoked_by"], ["officers.id"], name=op.f("fk_letters_revoked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("code", name=op.f("uq_letters_code")),
        sa.UniqueConstraint("number", name=op.f("uq_letters_number")),
    )
    op.create_index("ix_letters_owner_id", "letters", ["owner_id"])
    op.create_index(
        "ix_letters_unprinted",
        "letters",
        ["id"],
        sqlite_where=sa.text("document IS NULL"),
        postgresql_where=sa.text("document IS NULL"),
    )


def _make_letter_lines() -> None:
    op.create_table(
        "letter_lines",
        sa.Column("letter_id", KEY, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("animal_id", KEY, nullable=False),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.CheckConstraint("place >= 1", name=op.f("ck_letter_lines_place")),
        sa.ForeignKeyConstraint(["letter_id"], ["letters.id"], name=op.f("fk_letter_lines_letter_id")),
        sa.ForeignKeyConstraint(["animal_id"], ["animals.id"], name=op.f("fk_letter_lines_animal_id")),
        sa.PrimaryKeyConstraint("letter_id", "place", name=op.f("pk_letter_lines")),
    )
    op.create_index(
        "uq_letter_lines_in_force",
        "letter_lines",
        ["animal_id"],
        unique=True,
        sqlite_where=sa.text("in_force"),
        postgresql_where=sa.text("in_force"),
    )
