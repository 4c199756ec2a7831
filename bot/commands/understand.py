"""`sijinak understand`: reads lines of text as the conversations would, for scoring from outside."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, TextIO

import click

from flows.turn import WITA
from flows.understanding import READERS, understood


@click.command()
@click.argument("lines", type=click.File(encoding="utf-8"), metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: got, outcome.")
def understand(lines: TextIO, *, as_json: bool) -> None:
    """Read the lines of FILE, like {"text": "2 ekor", "kind": "count", "ref": null}; tell what each means."""
    for asked in _asked(lines):
        read = understood(asked["text"], asked["kind"], _now(asked.get("ref")))
        got = {"got": read.got, "outcome": read.outcome}
        click.echo(json.dumps(got, ensure_ascii=False) if as_json else f"{asked['text']!r}: {read}")


def _asked(lines: TextIO) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text, kind = asked["text"], asked["kind"]
        except (ValueError, KeyError, TypeError):
            raise click.ClickException(
                f'line {number}: not like {{"text": "2 ekor", "kind": "count"}}'
            ) from None
        if not isinstance(text, str) or kind not in READERS:
            raise click.ClickException(f"line {number}: kind must be one of {', '.join(READERS)}")
        yield asked


def _now(ref: str | None) -> datetime:
    """The moment that counts as now; a moment without an offset is WITA's."""
    if ref is None:
        return datetime.now(WITA)
    try:
        moment = datetime.fromisoformat(ref)
    except (ValueError, TypeError):
        raise click.ClickException(f"ref: not a date and time: {ref}") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=WITA)
