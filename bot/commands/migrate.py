"""`sijinak migrate`: brings database, regions and queue to this version; safe to run again, and by many."""

import os
from pathlib import Path

import click
from sqlalchemy.orm import Session

from bot import demo_people
from bot.jobs import make_queue_tables
from bot.runtime import utc_now
from bot.settings import read_settings
from bot.turnstile import one_writer
from domain import regions
from domain.database import make_engine
from domain.office_calendar import wita_date
from migrations import upgrade


@click.command()
def migrate() -> None:
    """Bring the database to this version, and the regions with it."""
    settings = read_settings(os.environ)
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = make_engine(settings.database_url)
    upgrade(engine)
    with one_writer(engine), Session(engine) as session, session.begin():
        regions.load(session)
        if settings.simulator:
            demo_people.appoint_officer(session, today=wita_date(utc_now()))
    make_queue_tables(settings)
