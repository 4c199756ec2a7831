"""What every test can ask for."""

from tests.databases import (  # noqa: F401  fixtures are found by their names here
    database_url,
    empty_database_url,
    engine,
    migrated_postgresql,
    migrated_sqlite,
    postgresql,
    shared_folder,
)
from tests.tally import (  # noqa: F401  hooks too
    pytest_collection_modifyitems,
    pytest_sessionfinish,
    pytest_terminal_summary,
)
