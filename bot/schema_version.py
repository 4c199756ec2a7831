"""Whether the database is at this version: nothing can be kept in one that was never migrated."""

from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import OperationalError

VERSIONS = Path(__file__).parent.parent / "migrations" / "versions"
BEHIND = "the database is older than this version; run `sijinak migrate` first"


def is_behind(engine: Engine) -> bool:
    """Whether it lacks migrations of this version. One that is newer, or out of reach now, is not behind."""
    newest = max(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return True
            return (connection.scalar(text("SELECT version_num FROM alembic_version")) or "") < newest
    except OperationalError:  # it may come back, and is asked again at every message
        return False
