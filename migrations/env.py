"""Run by Alembic: migrates the connection it was given, else the database of the settings."""

import os
from collections.abc import Iterable
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations import MigrationScript
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.settings import read_settings
from domain.database import make_engine
from domain.records import UtcDateTime
from migrations import is_ours, whole_schema


def number_in_order(
    _context: MigrationContext, _revision: str | Iterable[str | None], scripts: list[MigrationScript]
) -> None:
    """Give a new migration the next number: 0001, 0002, …"""
    before = ScriptDirectory.from_config(context.config).get_current_head()
    scripts[0].rev_id = f"{int(before or 0) + 1:04}"


def spell_out(kind: str, thing: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own column types as SQLAlchemy's: an old migration must not change when our code does."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(thing, UtcDateTime) else False


def migrate(connection: Connection) -> None:
    """Run what was asked for on `connection`."""
    context.configure(
        connection=connection,
        target_metadata=whole_schema(),
        include_object=is_ours,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=spell_out,
        process_revision_directives=number_in_order,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with make_engine(read_settings(os.environ).database_url).connect() as opened:
        migrate(opened)
