"""The hot road's statements: written in Core, compiled once, run on the driver's own cursor.

Core's own way to the cursor costs several times what SQLite needs for the statement, and each turn has four.
What a session holds and has not flushed, they do not see.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

Change = Callable[[Any], Any]
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """One dialect's words; `writers` make of values what the driver takes."""

    sql: str
    order: tuple[str, ...] | None  # of the values, where the driver takes them by place
    writers: tuple[tuple[str, Change], ...]
    constants: Values


class Prepared:
    """A statement; `columns` are those that an insert fills. Errors are raised as SQLAlchemy's."""

    def __init__(self, statement: Any, *columns: str) -> None:
        self._statement, self._columns = statement, columns
        self._compiled: dict[str, _Compiled] = {}
        self._readers: dict[str, tuple[tuple[int, Change], ...]] = {}

    def change(self, connection: Connection, values: Values) -> int:
        """Run it; how many rows it changed."""
        return int(self._run(connection, values).rowcount)

    def row(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """Run it; the first row, if there is one."""
        cursor = self._run(connection, values)
        found = cursor.fetchone()
        return None if found is None else self._read(connection.dialect, cursor, found)

    def rows(self, connection: Connection, values: Values) -> list[tuple[Any, ...]]:
        """Run it; all rows."""
        cursor = self._run(connection, values)
        return [self._read(connection.dialect, cursor, found) for found in cursor.fetchall()]

    def _read(self, dialect: Dialect, cursor: Any, found: Iterable[Any]) -> tuple[Any, ...]:
        row = list(found)
        for place, read in self._readers_of(dialect, cursor.description):
            row[place] = read(row[place])
        return tuple(row)

    def _run(self, connection: Connection, values: Values) -> Any:
        if not connection.in_transaction():
            connection.begin()
        compiled = self._compiled.get(connection.dialect.name) or self._compile(connection.dialect)
        written: Any = compiled.constants | values
        for name, write in compiled.writers:
            written[name] = write(written[name])
        if compiled.order:
            written = [written[name] for name in compiled.order]
        cursor = connection.connection.cursor()
        try:
            cursor.execute(compiled.sql, written)
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(connection, cursor, compiled.sql, error) from error
        return cursor

    def _compile(self, dialect: Dialect) -> _Compiled:
        made = self._statement.compile(dialect=dialect, column_keys=self._columns or None)
        writers = [
            (name, _driven(bind.type, dialect).bind_processor(dialect)) for name, bind in made.binds.items()
        ]
        compiled = self._compiled[dialect.name] = _Compiled(
            str(made),
            tuple(made.positiontup) if made.positional else None,
            tuple((name, write) for name, write in writers if write),
            {name: bind.value for name, bind in made.binds.items() if not bind.required},
        )
        return compiled

    def _readers_of(self, dialect: Dialect, description: Any) -> tuple[tuple[int, Change], ...]:
        if dialect.name not in self._readers:
            readers = [
                _driven(column.type, dialect).result_processor(dialect, described[1])
                for column, described in zip(self._statement.exported_columns, description, strict=True)
            ]
            self._readers[dialect.name] = tuple((place, read) for place, read in enumerate(readers) if read)
        return self._readers[dialect.name]


def _driven(kind: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return kind.dialect_impl(dialect)


def _told(connection: Connection, cursor: Any, sql: str, error: Any) -> Exception:
    """The error as SQLAlchemy tells it; a connection that is gone is given up."""
    gone = connection.dialect.is_disconnect(error, connection.connection.dbapi_connection, cursor)
    if gone:
        connection.invalidate(error)
    base: Any = connection.dialect.loaded_dbapi.Error
    told: Exception = DBAPIError.instance(
        sql, {}, error, base, connection_invalidated=gone, dialect=connection.dialect
    )
    return told
