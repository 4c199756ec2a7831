"""`sijinak officer`: who serves, where, and from which phone."""

import os

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.runtime import Runtime
from bot.settings import read_settings
from bot.turnstile import one_writer
from domain import officers
from domain.office_calendar import wita_date
from domain.officers import Officer, Role
from domain.refusals import Refusal


@click.group()
def officer() -> None:
    """Appoint, list and dismiss officers."""


@officer.command()
@click.option("--name", required=True)
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option("--channel", type=click.Choice(["telegram", "whatsapp", "simulator"]), required=True)
@click.option("--address", required=True, help="his Telegram id, or his number as +62…")
@click.option("--kecamatan", multiple=True, help="code such as 52.04.22; may be repeated; none: everywhere")
def add(name: str, role: str, channel: str, address: str, kecamatan: tuple[str, ...]) -> None:
    """Let a person serve from today."""
    runtime = Runtime.of(read_settings(os.environ))
    try:
        with one_writer(runtime.engine), Session(runtime.engine) as session, session.begin():
            new = officers.appoint(
                session,
                name=name,
                role=Role(role),
                kecamatan_codes=kecamatan,
                channel=channel,
                address=address,
                today=wita_date(runtime.now()),
                by="console",
            )
            click.echo(f"{new.id}  {new.name}  {new.role}")
    except Refusal as refusal:
        raise click.ClickException(f"{type(refusal).__name__}: {refusal}") from None


@officer.command(name="list")
def list_all() -> None:
    """Everybody who serves or served."""
    with Session(Runtime.of(read_settings(os.environ)).engine) as session:
        for row in session.scalars(select(Officer).order_by(Officer.id)):
            until = f"until {row.until}" if row.until else "serving"
            where = ", ".join(sorted(row.kecamatan_codes)) or "everywhere"
            click.echo(f"{row.id}  {row.name}  {row.role}  {row.channel}  {where}  {until}")


@officer.command()
@click.argument("officer_id", type=int)
def dismiss(officer_id: int) -> None:
    """End an appointment today."""
    runtime = Runtime.of(read_settings(os.environ))
    with one_writer(runtime.engine), Session(runtime.engine) as session, session.begin():
        if (row := session.get(Officer, officer_id)) is None:
            raise click.ClickException(f"no officer {officer_id}")
        officers.dismiss(session, row, today=wita_date(runtime.now()))
