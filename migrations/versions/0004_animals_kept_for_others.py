"""Animals kept for somebody else: without sharing, and where nobody knows the owner's name yet."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WHOSE, NAMED = op.f("ck_animals_ownership"), op.f("ck_animals_shared_names_its_owner")


def upgrade() -> None:
    """What is declared already stays as it is."""
    with op.batch_alter_table("animals") as animals:
        animals.drop_constraint(NAMED, type_="check")
        animals.drop_constraint(WHOSE, type_="check")
        animals.create_check_constraint(WHOSE, "ownership IN ('own', 'shared', 'aid', 'kept')")


def downgrade() -> None:
    """Animals kept for somebody else become shared ones; an owner without a name is a question mark."""
    op.execute("UPDATE animals SET ownership = 'shared' WHERE ownership = 'kept'")
    op.execute("UPDATE animals SET owner_name = '?' WHERE ownership = 'shared' AND owner_name IS NULL")
    with op.batch_alter_table("animals") as animals:
        animals.drop_constraint(WHOSE, type_="check")
        animals.create_check_constraint(WHOSE, "ownership IN ('own', 'shared', 'aid')")
        animals.create_check_constraint(NAMED, "ownership <> 'shared' OR owner_name IS NOT NULL")
