"""What is kept for how long: everything goes when its time is over, and nothing before."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from bot import file_links, retention
from bot.kept_files import store
from bot.retention import forget
from bot.runtime import Runtime
from bot.tables import OutboxState, Urgency, conversations, inbox, outbox
from bot.tables import file_links as links
from domain import media
from domain.media import Media
from tests.bot.rows import NOON
from tests.bot.workers import settings

serial = count(1)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def runtime(engine, tmp_path):
    return Runtime(settings(engine, tmp_path), engine, now=lambda: NOON)


def heard(runtime, age, address="42", text="sapi saya", channel="telegram") -> None:
    row = {
        "channel": channel,
        "message_id": f"{next(serial):04}",
        "address": address,
        "kind": "text",
        "text": text,
    }
    with runtime.engine.begin() as connection:
        connection.execute(insert(inbox).values(row | {"received_at": NOON - age}))


def said(runtime, age, address="42", state=OutboxState.SENT) -> int:
    row = {"channel": "telegram", "address": address, "urgency": Urgency.REPLY, "reply": {"text": "baik"}}
    row |= {"state": state, "due_at": NOON, "created_at": NOON - age}
    row |= {"sent_at": NOON if state is OutboxState.SENT else None}
    row |= {"lease_until": NOON + HOUR if state is OutboxState.SENDING else None}
    with runtime.engine.begin() as connection:
        return connection.execute(insert(outbox).values(row).returning(outbox.c.id)).scalar_one()


def talk(runtime, age, address="42", **more) -> None:
    row = {"channel": "telegram", "address": address, "answers": {}, "memory": {}, "heard_at": NOON - age}
    with runtime.engine.begin() as connection:
        connection.execute(insert(conversations).values(row | more))


def told(runtime, what):
    with runtime.engine.connect() as connection:
        return list(connection.scalars(what))


def test_messages_heard_are_kept_for_thirty_days(runtime):
    heard(runtime, 31 * DAY, text="lama")
    heard(runtime, 29 * DAY, text="baru")
    forget(runtime)
    assert told(runtime, select(inbox.c.text)) == ["baru"]


def test_messages_sent_are_kept_for_thirty_days_and_those_owed_for_ever(runtime):
    said(runtime, 400 * DAY)
    owed = said(runtime, 400 * DAY, state=OutboxState.WAITING)
    leased = said(runtime, 400 * DAY, state=OutboxState.SENDING)
    said(runtime, 31 * DAY, state=OutboxState.DEAD)
    young = said(runtime, 29 * DAY)
    forget(runtime)
    assert told(runtime, select(outbox.c.id).order_by(outbox.c.id)) == [owed, leased, young]


def test_the_settings_say_how_long(engine, tmp_path):
    told_so = settings(engine, tmp_path, KEEP_INBOX_DAYS="100", KEEP_OUTBOX_DAYS="8")
    runtime = Runtime(told_so, engine, now=lambda: NOON)
    heard(runtime, 99 * DAY)
    said(runtime, 9 * DAY)
    forget(runtime)
    assert told(runtime, select(inbox.c.text)) == ["sapi saya"]
    assert told(runtime, select(outbox.c.id)) == []


def test_more_than_a_batch_goes_in_several(runtime, monkeypatch):
    monkeypatch.setattr(retention, "BATCH", 3)
    for _ in range(10):
        heard(runtime, 31 * DAY)
        said(runtime, 91 * DAY)
    forgotten = forget(runtime)
    assert (forgotten["inbox"], forgotten["outbox"]) == (10, 10)
    assert told(runtime, select(inbox.c.text)) == told(runtime, select(outbox.c.id)) == []


def test_a_draft_of_somebody_who_did_not_agree_lasts_a_day(runtime):
    draft = {"flow": "welcome", "step": "consent", "memory": {"draft": {"text": "daftar sapi"}}}
    talk(runtime, 25 * HOUR, "old", **draft)
    talk(runtime, 23 * HOUR, "young", **draft)
    talk(runtime, 25 * HOUR, "agreed", agreed_at=NOON - 30 * DAY, **draft)
    assert forget(runtime)["drafts"] == 1
    assert forget(runtime)["drafts"] == 0
    left = select(conversations.c.address).where(conversations.c.flow == "welcome")
    assert sorted(told(runtime, left)) == ["agreed", "young"]
    assert told(runtime, select(conversations.c.memory).where(conversations.c.address == "old")) == [{}]


def test_a_stranger_is_forgotten_after_a_week_and_his_message_is_known_without_him(runtime):
    talk(runtime, 8 * DAY, "stranger")
    heard(runtime, 8 * DAY, "stranger", text=None)
    said(runtime, 8 * DAY, "stranger")
    talk(runtime, 6 * DAY, "newcomer")
    talk(runtime, 400 * DAY, "farmer", agreed_at=NOON - 400 * DAY)
    heard(runtime, 8 * DAY, "farmer")
    assert forget(runtime)["strangers"] == 1
    assert sorted(told(runtime, select(conversations.c.address))) == ["farmer", "newcomer"]
    assert sorted(told(runtime, select(inbox.c.address))) == ["", "farmer"]
    assert told(runtime, select(outbox.c.id)) == []


def test_a_stranger_who_is_owed_an_answer_is_not_forgotten_yet(runtime):
    talk(runtime, 8 * DAY, "stranger")
    said(runtime, 8 * DAY, "stranger", state=OutboxState.WAITING)
    assert forget(runtime)["strangers"] == 0


def test_hapus_data_empties_the_talk_up_to_that_moment(runtime):
    talk(runtime, HOUR, forget_at=NOON - 2 * HOUR)
    heard(runtime, 5 * DAY, text="nama saya Aminah")
    heard(runtime, HOUR, text="mulai lagi")
    said(runtime, 5 * DAY)
    later = said(runtime, HOUR)
    talk(runtime, DAY, "other", agreed_at=NOON - 9 * DAY)
    heard(runtime, 5 * DAY, "other", text="nama saya Salim")
    others = said(runtime, 5 * DAY, "other")
    assert forget(runtime)["talks"] == 1
    assert told(runtime, select(inbox.c.text).order_by(inbox.c.message_id)) == [
        None,
        "mulai lagi",
        "nama saya Salim",
    ]
    assert told(runtime, select(outbox.c.id).order_by(outbox.c.id)) == [later, others]
    assert told(runtime, select(conversations.c.forget_at)) == [None, None]


def test_the_last_goodbye_is_sent_before_it_goes(runtime):
    talk(runtime, HOUR, forget_at=NOON - HOUR)
    goodbye = said(runtime, HOUR, state=OutboxState.WAITING)
    assert forget(runtime)["talks"] == 0
    assert told(runtime, select(outbox.c.id)) == [goodbye]
    with runtime.engine.begin() as connection:
        connection.execute(outbox.update().values(state=OutboxState.SENT, sent_at=NOON))
    assert forget(runtime)["talks"] == 1
    assert told(runtime, select(outbox.c.id)) == []


def test_a_photo_of_no_animal_goes_with_its_file(runtime):
    kept = store(runtime.settings.media_url)
    shared, alone = kept.put(b"\xff\xd8\xffsama"), kept.put(b"\xff\xd8\xffsendiri")
    for age, sha256 in ((31 * DAY, alone), (31 * DAY, shared), (DAY, shared)):
        photo(runtime, age, sha256)
    assert forget(runtime)["photos"] == 2
    assert told(runtime, select(Media.sha256)) == [shared]
    assert kept.get(shared)
    with pytest.raises(LookupError):
        kept.get(alone)


def test_what_somebody_erased_had_sent_does_not_wait(runtime):
    kept = store(runtime.settings.media_url)
    his, anothers = kept.put(b"OggShis"), kept.put(b"OggSanothers")
    photo(runtime, DAY, his)
    photo(runtime, DAY, anothers, address="43")
    with Session(runtime.engine) as session, session.begin():
        session.scalars(select(Media).where(Media.address == "42")).one().address = None
    assert forget(runtime)["photos"] == 1
    assert told(runtime, select(Media.sha256)) == [anothers]
    with pytest.raises(LookupError):
        kept.get(his)


def test_what_is_being_fetched_for_somebody_erased_is_left_to_its_fetcher(runtime):
    with Session(runtime.engine) as session, session.begin():
        asked = {"channel": "telegram", "source": "F1", "message_id": "1", "now": NOON}
        media.want(session, **asked, address="42").address = None
    assert forget(runtime)["photos"] == 0


def photo(runtime, age, sha256, address="42") -> None:
    then = NOON - age
    with Session(runtime.engine) as session, session.begin():
        name = f"{sha256}{age}"[-40:]
        wanted = media.want(
            session, channel="telegram", source=name, address=address, message_id="1", now=then
        )
        about = {"bytes": 7, "width": 1, "height": 1}
        media.kept(session, wanted, sha256=sha256, content_type="image/jpeg", now=then, **about)


def test_dead_links_go(runtime):
    message = said(runtime, DAY)
    with runtime.engine.begin() as connection:
        file_links.make(connection, message, now=NOON - 2 * HOUR)
        file_links.make(connection, message, now=NOON)
    assert forget(runtime)["links"] == 1
    assert len(told(runtime, select(links.c.token_hash))) == 1


def test_two_workers_may_tidy_at_once(runtime):
    for _ in range(3):
        heard(runtime, 31 * DAY)
    forget(runtime)
    assert sum(forget(replace(runtime)).values()) == 0
