"""`sijinak flows`: draws every conversation as a Mermaid diagram."""

from pathlib import Path

import click

from flows.catalogue import FLOWS
from flows.drawing import drawn

FOLDER = Path(__file__).parents[2] / "docs" / "flows"


@click.command()
@click.option("--folder", type=click.Path(path_type=Path), default=FOLDER, show_default="docs/flows")
def flows(folder: Path) -> None:
    """Draw every conversation into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for flow in FLOWS:
        (folder / f"{flow.name}.md").write_text(drawn(flow), encoding="utf-8")
    click.echo(f"{len(FLOWS)} drawings in {folder}")
