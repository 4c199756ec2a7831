"""The application: which doors are open, what monitors see, and what files may be fetched."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from bot import file_links
from bot.kept_files import store
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import OutboxState, Urgency, outbox
from domain.database import make_engine
from tests.webhooks.doors import NOW
from webhooks.application import create_application

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def owed(engine):
    """A message with a file that nobody has sent yet."""
    row = {
        "id": 7,
        "channel": "whatsapp",
        "address": "+62",
        "urgency": Urgency.LETTER,
        "reply": {"text": "", "file": "9"},
    }
    with engine.begin() as connection:
        connection.execute(
            insert(outbox), row | {"state": OutboxState.WAITING, "due_at": NOW, "created_at": NOW}
        )


def test_a_healthy_system_says_so(door, owed):
    answer = door.get("/health")
    assert answer.status_code == 200
    assert answer.json == {
        "database": "ok",
        "queue": "ok",
        "oldest_undelivered_seconds": 0.0,
        "version": answer.json["version"],
    }


def test_a_lost_database_is_told_to_monitors(tmp_path):
    settings = read_settings({"SIJINAK_VAR": str(tmp_path), "SECRET_KEY": "k" * 32})
    door = create_application(Runtime(settings, make_engine("sqlite:////nowhere/at/all.db"))).test_client()
    answer = door.get("/health")
    assert (answer.status_code, answer.json["database"]) == (503, "failed")
    assert door.get("/metrics").status_code == 200


@pytest.mark.parametrize(
    "queue_url",
    ["redis://127.0.0.1:1/0", "postgresql://nobody@127.0.0.1:1/x", "sqlite:////nowhere/at/all.db"],
)
def test_a_lost_queue_is_told_to_monitors(engine, tmp_path, queue_url):
    settings = read_settings({"SIJINAK_VAR": str(tmp_path), "SECRET_KEY": "k" * 32, "QUEUE_URL": queue_url})
    answer = create_application(Runtime(settings, engine)).test_client().get("/health")
    assert (answer.status_code, answer.json["queue"]) == (503, "failed")


def test_what_happens_is_counted(door, owed):
    door.post("/webhooks/telegram")
    told = door.get("/metrics").text
    assert 'sijinak_refused_total{door="telegram",status="403"}' in told
    assert 'sijinak_outbox_rows{channel="whatsapp",state="waiting"} 1.0' in told
    assert "sijinak_outbox_oldest_seconds 0.0" in told


def test_a_channel_that_is_not_set_up_has_no_door(engine, tmp_path):
    settings = read_settings({"SIJINAK_VAR": str(tmp_path), "SECRET_KEY": "k" * 32, "SIMULATOR": "off"})
    door = create_application(Runtime(settings, engine)).test_client()
    assert {
        door.post(f"/webhooks/{name}").status_code for name in ("telegram", "whatsapp", "whatsapp/status")
    } == {404}
    assert door.get("/").status_code == 404


def test_an_error_tells_nothing_of_the_inside(door, engine):
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE file_links"))
    answer = door.get("/m/x")
    assert (answer.status_code, answer.json) == (503, {"error": "broken"})


def test_a_file_is_fetched_by_its_token_for_an_hour(runtime, door, engine, owed):
    sha256 = store(runtime.settings.media_url).put(b"%PDF-1.7")
    with engine.begin() as connection:
        connection.execute(outbox.update().values(reply={"text": "Surat", "file": sha256}))
        token = file_links.make(connection, 7, now=NOW)
        dead = file_links.make(connection, 7, now=NOW - file_links.LIFETIME)
    answer = door.get(f"/m/{token}")
    assert (answer.status_code, answer.data, answer.mimetype) == (200, b"%PDF-1.7", "application/pdf")
    assert ".pdf" in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert {door.get(f"/m/{wrong}").status_code for wrong in (dead, token + "x", "x", sha256, "")} == {404}
    store(runtime.settings.media_url).forget(sha256)
    assert door.get(f"/m/{token}").status_code == 404


def test_a_message_without_a_file_leads_nowhere(door, engine, owed):
    with engine.begin() as connection:
        connection.execute(outbox.update().values(reply={"text": "Halo"}))
        token = file_links.make(connection, 7, now=NOW)
    assert door.get(f"/m/{token}").status_code == 404


def test_a_wrong_setting_ends_the_program_with_one_line():
    ran = subprocess.run(
        [sys.executable, "-c", "from webhooks.application import create_application; create_application()"],
        cwd=ROOT,
        env={"PORT": "many"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == "sijinak: PORT: a whole number from 1 to 65535, not 'many'\n"
