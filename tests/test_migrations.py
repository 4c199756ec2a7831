"""The migrations lead to exactly the schema that the code declares."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import ClauseElement, Engine, inspect, text
from sqlalchemy.types import TypeEngine

from domain.database import make_engine
from migrations import is_ours, upgrade, whole_schema


def plain(part: object) -> object:
    """`part` with types and conditions as their text, which unlike the objects can be compared."""
    if isinstance(part, dict):
        return {name: plain(value) for name, value in sorted(part.items())}
    return str(part) if isinstance(part, ClauseElement | TypeEngine) else part


def shape(engine: Engine) -> dict[str, Any]:
    """Everything that the database says about our tables, in an order that does not depend on their age."""
    asked = inspect(engine)
    ours = sorted(name for name in asked.get_table_names() if name != "alembic_version")

    def told(parts: list[Any]) -> list[str]:
        return sorted(str(plain(part)) for part in parts)

    return {
        name: {
            "columns": told(asked.get_columns(name)),
            "key": asked.get_pk_constraint(name),
            "references": told(asked.get_foreign_keys(name)),
            "unique": told(asked.get_unique_constraints(name)),
            "checks": told(asked.get_check_constraints(name)),
            "indexes": told(asked.get_indexes(name)),
        }
        for name in ours
    }


def test_an_empty_database_becomes_what_the_code_declares(empty_database_url):
    engine = make_engine(empty_database_url)
    whole_schema().create_all(engine)
    declared = shape(engine)
    whole_schema().drop_all(engine)
    upgrade(engine)
    assert shape(engine) == declared
    engine.dispose()


def test_alembic_finds_nothing_left_to_migrate(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, whole_schema()) == []


def test_migrating_twice_changes_nothing(engine):
    before = shape(engine)
    upgrade(engine)
    assert shape(engine) == before


def test_a_photo_kept_before_codes_were_read_has_none(empty_database_url):
    engine = make_engine(empty_database_url)
    upgrade(engine, "0001")
    photo = "'telegram', 'F1', '42', '7', 'wanted', '2026-11-24', '2026-11-24', 0"
    columns = "channel, source, address, message_id, state, wanted_at, due_at, tries"
    with engine.begin() as connection:
        connection.execute(text(f"INSERT INTO media ({columns}) VALUES ({photo})"))
    upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT source, code FROM media")).all() == [("F1", None)]
    engine.dispose()


def test_a_question_asked_before_it_kept_files_stays_without_any(empty_database_url):
    engine = make_engine(empty_database_url)
    upgrade(engine, "0002")
    question = "1, 1, 'question', 'Halo?', '2026-11-24', '2026-11-24', 'open'"
    columns = "id, number, kind, text, asked_at, due_at, state"
    with engine.begin() as connection:
        connection.execute(text(f"INSERT INTO questions ({columns}) VALUES ({question})"))
    upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT text FROM questions")).all() == [("Halo?",)]
        assert connection.execute(text("SELECT media_id, question_id FROM question_files")).all() == []
    engine.dispose()


ROWS_BEFORE_OWNERS_COULD_BE_UNKNOWN = """
    INSERT INTO regions (code, kind, name, lat, lng, version, retired)
    VALUES ('52.04.22.2003', 'desa', 'Boak', -8.5, 117.4, '1', false);
    INSERT INTO farmers (id, name, region_code, wants_reminders, agreed_at, enrolled_at)
    VALUES (1, 'Aminah', '52.04.22.2003', false, '2026-11-24', '2026-11-24');
    INSERT INTO holdings (id, farmer_id, kind, name_key, village_code, created_at)
    VALUES (1, 1, 'home', '', '52.04.22.2003', '2026-11-24');
    INSERT INTO animals (id, number, keeper_id, holding_id, species, sex, heads, ownership, owner_name,
                         state, presence, declared_at)
    VALUES (1, 'SBW-00000013', 1, 1, 'cattle', 'female', 1, 'shared', 'Haji Amir', 'declared', 'present', '2026-11-24');
    INSERT INTO animal_events (id, animal_id, kind, happened_at, recorded_at, by, address, payload)
    VALUES (1, 1, 'declared', '2026-11-24', '2026-11-24', 'farmer:1', 'telegram:1', '{}')
"""


def test_an_animal_declared_before_owners_could_be_unknown_keeps_its_owner_and_its_history(
    empty_database_url,
):
    engine = make_engine(empty_database_url)
    upgrade(engine, "0003")
    with engine.begin() as connection:
        for statement in ROWS_BEFORE_OWNERS_COULD_BE_UNKNOWN.split(";"):
            connection.exec_driver_sql(statement)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE animals SET ownership = 'kept', owner_name = NULL"))
        connection.execute(text("UPDATE animals SET ownership = 'shared', owner_name = 'Haji Amir'"))
        told = "SELECT owner_name, kind FROM animals JOIN animal_events ON animal_id = animals.id"
        assert connection.execute(text(told)).all() == [("Haji Amir", "declared")]
    engine.dispose()


def test_the_queue_s_own_tables_are_left_alone(engine):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE huey_task (id INTEGER)"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, whole_schema()) == []
