"""The first tables: the road of a message (inbox, conversations, outbox) and the register of animals."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def one_of(name: str, length: int, *values: str) -> sa.Enum:
    """Readable text under a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=length)


def only(rows: str) -> dict[str, Any]:
    """An index over these rows alone, on both databases."""
    return {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}


def upgrade() -> None:
    """Create every table after those that it points to."""
    for create in TABLES:
        create()


def downgrade() -> None:
    """Drop them all, the last one first; their indexes go with them."""
    for create in reversed(TABLES):
        op.drop_table(create.__name__)


def contents() -> None:
    op.create_table(
        "contents",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("sid", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_contents")),
    )


def counters() -> None:
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("last >= 0", name=op.f("ck_counters_never_negative")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )


def inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("message_id", sa.String(length=160), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("channel", "message_id", name=op.f("pk_inbox")),
    )
    op.create_index("ix_inbox_received_at", "inbox", ["received_at"])


def media() -> None:
    op.create_table(
        "media",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(length=600), nullable=False),
        sa.Column("address", sa.String(length=160)),
        sa.Column("message_id", sa.String(length=160), nullable=False),
        sa.Column("state", one_of("state", 16, "wanted", "kept", "failed"), nullable=False),
        sa.Column("sha256", sa.String(length=64)),
        sa.Column("content_type", sa.String(length=40)),
        sa.Column("bytes", sa.Integer()),
        sa.Column("width", sa.Integer()),
        sa.Column("height", sa.Integer()),
        sa.Column("wanted_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("kept_at", MOMENT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=200)),
        sa.CheckConstraint(
            "state <> 'failed' OR reason IS NOT NULL", name=op.f("ck_media_failed_has_a_reason")
        ),
        sa.CheckConstraint(
            "state <> 'kept' OR (sha256 IS NOT NULL AND kept_at IS NOT NULL AND content_type IS NOT NULL)",
            name=op.f("ck_media_kept_is_described"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media")),
        sa.UniqueConstraint(
            "channel", "message_id", "source", name=op.f("uq_media_channel_message_id_source")
        ),
    )
    op.create_index("ix_media_channel_address", "media", ["channel", "address"])
    op.create_index(op.f("ix_media_sha256"), "media", ["sha256"])
    op.create_index("ix_media_wanted_due_at", "media", ["due_at"], **only("state = 'wanted'"))


def officers() -> None:
    op.create_table(
        "officers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column(
            "role",
            one_of(
                "role",
                24,
                "field_officer",
                "vet",
                "permit_clerk",
                "head",
                "treasurer",
                "checkpoint",
                "administrator",
            ),
            nullable=False,
        ),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("appointed_by", sa.String(length=40), nullable=False),
        sa.CheckConstraint("until IS NULL OR until >= since", name=op.f("ck_officers_ends_after_it_began")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officers")),
    )
    op.create_index(
        "uq_officers_serving_address",
        "officers",
        ["channel", "address"],
        unique=True,
        **only("until IS NULL"),
    )


def outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("urgency", one_of("urgency", 16, "alert", "reply", "letter", "reminder"), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.Column("answers_to", sa.String(length=160)),
        sa.Column("template", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("repeated", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("once_key", sa.String(length=160)),
        sa.Column(
            "state",
            one_of("state", 16, "waiting", "sending", "sent", "unreachable", "rejected", "unknown", "dead"),
            nullable=False,
        ),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("provider_id", sa.String(length=160)),
        sa.Column("delivery", one_of("delivery", 16, "queued", "sent", "delivered", "read", "failed")),
        sa.Column("error", sa.String(length=200)),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.CheckConstraint(
            "state != 'sending' OR lease_until IS NOT NULL", name=op.f("ck_outbox_sending_is_leased")
        ),
        sa.CheckConstraint(
            "state != 'sent' OR sent_at IS NOT NULL", name=op.f("ck_outbox_sent_has_its_moment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(
        "ix_outbox_open_address",
        "outbox",
        ["channel", "address", "id"],
        **only("state IN ('waiting', 'sending')"),
    )
    op.create_index(
        "ix_outbox_waiting_due_at",
        "outbox",
        ["channel", "urgency", "due_at"],
        **only("state = 'waiting'"),
    )
    op.create_index("ix_outbox_lease_until", "outbox", ["lease_until"], **only("state = 'sending'"))
    op.create_index("uq_outbox_once_key", "outbox", ["once_key"], unique=True, **only("once_key IS NOT NULL"))


def paces() -> None:
    op.create_table(
        "paces",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_paces")),
    )


def regions() -> None:
    op.create_table(
        "regions",
        sa.Column("code", sa.String(length=13), nullable=False),
        sa.Column(
            "kind",
            one_of("kind", 24, "desa", "kelurahan", "kecamatan", "kabupaten", "kota", "provinsi"),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("parent_code", sa.String(length=13)),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["parent_code"], ["regions.code"], name=op.f("fk_regions_parent_code")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_regions")),
    )
    op.create_index(op.f("ix_regions_parent_code"), "regions", ["parent_code"])


def farmers() -> None:
    op.create_table(
        "farmers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("region_code", sa.String(length=13), nullable=False),
        sa.Column("hamlet", sa.String(length=60)),
        sa.Column("phone", sa.String(length=20)),
        sa.Column("wants_reminders", sa.Boolean(), nullable=False),
        sa.Column("agreed_at", MOMENT, nullable=False),
        sa.Column("enrolled_at", MOMENT, nullable=False),
        sa.Column("erased_at", MOMENT),
        sa.CheckConstraint("name <> ''", name=op.f("ck_farmers_named")),
        sa.CheckConstraint(
            "erased_at IS NULL OR (phone IS NULL AND hamlet IS NULL AND NOT wants_reminders)",
            name=op.f("ck_farmers_erased_keeps_no_contact"),
        ),
        sa.ForeignKeyConstraint(["region_code"], ["regions.code"], name=op.f("fk_farmers_region_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_farmers")),
    )
    op.create_index(op.f("ix_farmers_region_code"), "farmers", ["region_code"])


def file_links() -> None:
    op.create_table(
        "file_links",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("outbox_id", KEY, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name=op.f("fk_file_links_outbox_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_file_links")),
    )
    op.create_index(op.f("ix_file_links_expires_at"), "file_links", ["expires_at"])
    op.create_index(op.f("ix_file_links_outbox_id"), "file_links", ["outbox_id"])


def officer_areas() -> None:
    op.create_table(
        "officer_areas",
        sa.Column("officer_id", KEY, nullable=False),
        sa.Column("kecamatan_code", sa.String(length=13), nullable=False),
        sa.ForeignKeyConstraint(
            ["kecamatan_code"], ["regions.code"], name=op.f("fk_officer_areas_kecamatan_code")
        ),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_officer_areas_officer_id")),
        sa.PrimaryKeyConstraint("officer_id", "kecamatan_code", name=op.f("pk_officer_areas")),
    )
    op.create_index(op.f("ix_officer_areas_kecamatan_code"), "officer_areas", ["kecamatan_code"])


def conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("farmer_id", KEY),
        sa.Column("flow", sa.String(length=40)),
        sa.Column("step", sa.String(length=40)),
        sa.Column("aside", sa.String(length=40)),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("memory", sa.JSON(), nullable=False),
        sa.Column("agreed_at", MOMENT),
        sa.Column("heard_at", MOMENT, nullable=False),
        sa.Column("quiet_at", MOMENT),
        sa.Column("blocked_at", MOMENT),
        sa.Column("forget_at", MOMENT),
        sa.Column("turns", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["farmer_id"], ["farmers.id"], name=op.f("fk_conversations_farmer_id")),
        sa.PrimaryKeyConstraint("channel", "address", name=op.f("pk_conversations")),
    )
    op.create_index(op.f("ix_conversations_farmer_id"), "conversations", ["farmer_id"])
    op.create_index(
        "ix_conversations_forget_at", "conversations", ["forget_at"], **only("forget_at IS NOT NULL")
    )
    op.create_index("ix_conversations_heard_at", "conversations", ["heard_at"])


def farmer_events() -> None:
    op.create_table(
        "farmer_events",
        sa.Column("id", KEY, nullable=False),
        sa.Column("farmer_id", KEY, nullable=False),
        sa.Column("kind", one_of("kind", 24, "enrolled", "erased"), nullable=False),
        sa.Column("happened_at", MOMENT, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(length=180)),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["farmer_id"], ["farmers.id"], name=op.f("fk_farmer_events_farmer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_farmer_events")),
    )
    op.create_index(op.f("ix_farmer_events_farmer_id"), "farmer_events", ["farmer_id"])


def holdings() -> None:
    op.create_table(
        "holdings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("farmer_id", KEY, nullable=False),
        sa.Column("kind", one_of("kind", 24, "home", "lar"), nullable=False),
        sa.Column("name", sa.String(length=60)),
        sa.Column("name_key", sa.String(length=180), nullable=False),
        sa.Column("village_code", sa.String(length=13), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("(kind = 'home') = (name IS NULL)", name=op.f("ck_holdings_lar_is_named")),
        sa.CheckConstraint(
            "substr(village_code, 1, 5) = '52.04'", name=op.f("ck_holdings_inside_the_regency")
        ),
        sa.ForeignKeyConstraint(["farmer_id"], ["farmers.id"], name=op.f("fk_holdings_farmer_id")),
        sa.ForeignKeyConstraint(["village_code"], ["regions.code"], name=op.f("fk_holdings_village_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holdings")),
        sa.UniqueConstraint(
            "farmer_id",
            "kind",
            "village_code",
            "name_key",
            name=op.f("uq_holdings_farmer_id_kind_village_code_name_key"),
        ),
    )
    op.create_index(op.f("ix_holdings_village_code"), "holdings", ["village_code"])


def animals() -> None:
    op.create_table(
        "animals",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.String(length=12), nullable=False),
        sa.Column("keeper_id", KEY, nullable=False),
        sa.Column("holding_id", KEY, nullable=False),
        sa.Column(
            "species",
            one_of(
                "species",
                24,
                "cattle",
                "buffalo",
                "horse",
                "goat",
                "sheep",
                "chicken_native",
                "chicken_broiler",
                "chicken_layer",
                "duck",
                "muscovy",
                "goose",
                "other_poultry",
                "pig",
            ),
            nullable=False,
        ),
        sa.Column("breed", sa.String(length=24)),
        sa.Column("sex", one_of("sex", 8, "male", "female")),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("born_on", sa.Date()),
        sa.Column("born_precision", one_of("born_precision", 16, "day", "month", "year", "estimate")),
        sa.Column("ownership", one_of("ownership", 16, "own", "shared", "aid"), nullable=False),
        sa.Column("owner_name", sa.String(length=80)),
        sa.Column("brand", sa.String(length=20)),
        sa.Column("state", one_of("state", 16, "declared", "verified"), nullable=False),
        sa.Column("presence", one_of("presence", 16, "present", "gone"), nullable=False),
        sa.Column("photo_id", KEY),
        sa.Column("declared_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "heads >= 1 AND (heads = 1 OR species IN ('chicken_native', 'chicken_broiler', 'chicken_layer', 'duck', 'muscovy', 'goose', 'other_poultry'))",
            name=op.f("ck_animals_heads"),
        ),
        sa.CheckConstraint(
            "ownership <> 'shared' OR owner_name IS NOT NULL", name=op.f("ck_animals_shared_names_its_owner")
        ),
        sa.CheckConstraint(
            "(born_on IS NULL) = (born_precision IS NULL)", name=op.f("ck_animals_birth_with_precision")
        ),
        sa.ForeignKeyConstraint(["holding_id"], ["holdings.id"], name=op.f("fk_animals_holding_id")),
        sa.ForeignKeyConstraint(["keeper_id"], ["farmers.id"], name=op.f("fk_animals_keeper_id")),
        sa.ForeignKeyConstraint(["photo_id"], ["media.id"], name=op.f("fk_animals_photo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_animals")),
        sa.UniqueConstraint("number", name=op.f("uq_animals_number")),
    )
    op.create_index(op.f("ix_animals_holding_id"), "animals", ["holding_id"])
    op.create_index("ix_animals_keeper_id_presence_id", "animals", ["keeper_id", "presence", "id"])
    op.create_index(op.f("ix_animals_photo_id"), "animals", ["photo_id"])


def animal_events() -> None:
    op.create_table(
        "animal_events",
        sa.Column("id", KEY, nullable=False),
        sa.Column("animal_id", KEY, nullable=False),
        sa.Column("kind", one_of("kind", 24, "declared"), nullable=False),
        sa.Column("happened_at", MOMENT, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(length=180)),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["animal_id"], ["animals.id"], name=op.f("fk_animal_events_animal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_animal_events")),
    )
    op.create_index(op.f("ix_animal_events_animal_id"), "animal_events", ["animal_id"])


def ear_tags() -> None:
    op.create_table(
        "ear_tags",
        sa.Column("id", KEY, nullable=False),
        sa.Column("tag", sa.String(length=20), nullable=False),
        sa.Column("animal_id", KEY, nullable=False),
        sa.Column("state", one_of("state", 16, "in_force", "claimed", "released"), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["animal_id"], ["animals.id"], name=op.f("fk_ear_tags_animal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ear_tags")),
    )
    op.create_index(op.f("ix_ear_tags_animal_id"), "ear_tags", ["animal_id"])
    op.create_index(op.f("ix_ear_tags_tag"), "ear_tags", ["tag"])
    op.create_index(
        "uq_ear_tags_animal_in_force", "ear_tags", ["animal_id"], unique=True, **only("state = 'in_force'")
    )
    op.create_index("uq_ear_tags_in_force", "ear_tags", ["tag"], unique=True, **only("state = 'in_force'"))


def questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", KEY, nullable=False),
        sa.Column(
            "kind",
            one_of("kind", 24, "question", "complaint", "emergency", "ear_tag_dispute", "data"),
            nullable=False,
        ),
        sa.Column("farmer_id", KEY),
        sa.Column("animal_id", KEY),
        sa.Column("channel", sa.String(length=16)),
        sa.Column("address", sa.String(length=160)),
        sa.Column("region_code", sa.String(length=13)),
        sa.Column("kecamatan_code", sa.String(length=13)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("state", one_of("state", 16, "open", "answered", "closed"), nullable=False),
        sa.Column("officer_id", KEY),
        sa.Column("answer", sa.Text()),
        sa.Column("answered_at", MOMENT),
        sa.CheckConstraint(
            "state <> 'answered' OR (answer IS NOT NULL AND answered_at IS NOT NULL AND officer_id IS NOT NULL)",
            name=op.f("ck_questions_answered_by_somebody"),
        ),
        sa.ForeignKeyConstraint(["animal_id"], ["animals.id"], name=op.f("fk_questions_animal_id")),
        sa.ForeignKeyConstraint(["farmer_id"], ["farmers.id"], name=op.f("fk_questions_farmer_id")),
        sa.ForeignKeyConstraint(
            ["kecamatan_code"], ["regions.code"], name=op.f("fk_questions_kecamatan_code")
        ),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_questions_officer_id")),
        sa.ForeignKeyConstraint(["region_code"], ["regions.code"], name=op.f("fk_questions_region_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("number", name=op.f("uq_questions_number")),
    )
    op.create_index(op.f("ix_questions_animal_id"), "questions", ["animal_id"])
    op.create_index(op.f("ix_questions_farmer_id"), "questions", ["farmer_id"])
    op.create_index(op.f("ix_questions_officer_id"), "questions", ["officer_id"])
    op.create_index("ix_questions_open_due_at", "questions", ["due_at"], **only("state = 'open'"))
    op.create_index(
        "ix_questions_open_kecamatan", "questions", ["kecamatan_code", "due_at"], **only("state = 'open'")
    )


TABLES = (
    contents,
    counters,
    inbox,
    media,
    officers,
    outbox,
    paces,
    regions,
    farmers,
    file_links,
    officer_areas,
    conversations,
    farmer_events,
    holdings,
    animals,
    animal_events,
    ear_tags,
    questions,
)
