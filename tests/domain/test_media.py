"""Photos: wanted, fetched by a job, kept or given up."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain import media
from domain.media import MediaState, MediaUnknown
from tests.domain.conftest import NOW, at_once

LATER = NOW + timedelta(minutes=1)


def wanted(session, source="file-1", message_id="7"):
    return media.want(session, channel="telegram", source=source, address="1", message_id=message_id, now=NOW)


def test_a_photo_is_wanted_once(session):
    first = wanted(session)
    assert wanted(session) is first
    assert wanted(session, source="file-2") is not first
    assert media.get(session, first.id).state is MediaState.WANTED


def test_copies_of_a_message_at_once_want_one_photo(engine, session):
    session.commit()
    assert len(set(at_once(engine, *[lambda own: wanted(own).id] * 5))) == 1


def test_what_is_owed_is_what_is_wanted_and_due(session):
    late, early, done, lost = (wanted(session, source=f"file-{place}").id for place in range(4))
    media.put_off(session, media.get(session, late), reason="404", due_at=LATER)
    kept(session, done)
    media.failed(session, media.get(session, lost), reason="too large" * 100)
    assert media.owed(session, now=NOW, limit=10) == [early]
    assert media.owed(session, now=LATER, limit=10) == [early, late]
    assert media.owed(session, now=LATER, limit=1) == [early]


def kept(session, media_id, **more):
    media.kept(
        session,
        media.get(session, media_id),
        sha256="0" * 64,
        content_type="image/jpeg",
        bytes=1000,
        width=640,
        height=480,
        now=LATER,
        **more,
    )


def test_a_kept_photo_is_described(session):
    photo = wanted(session)
    kept(session, photo.id)
    session.commit()
    assert (photo.state, photo.kept_at, photo.tries, photo.width) == (MediaState.KEPT, LATER, 1, 640)


def test_a_long_code_is_cut_and_none_is_none(session):
    coded, plain = wanted(session), wanted(session, source="file-2")
    kept(session, coded.id, code="x" * 300)
    kept(session, plain.id, code="")
    session.commit()
    assert (coded.code, plain.code) == ("x" * 200, None)


def test_sound_is_known_before_it_is_fetched(session):
    told = {"channel": "telegram", "address": "1", "message_id": "8", "now": NOW}
    sound = media.want(session, **told, source="file-3", content_type=media.SOUND)
    assert (sound.is_sound, wanted(session).is_sound) == (True, False)


def test_those_that_are_known_are_found_among_others(session):
    first, second = wanted(session), wanted(session, source="file-2")
    assert media.among(session, [second.id, 99, first.id]) == [first, second]


def test_the_database_keeps_no_photo_without_its_hash(session):
    photo = wanted(session)
    photo.state = MediaState.KEPT
    with pytest.raises(IntegrityError, match="kept_is_described"):
        session.flush()


def test_no_medium_is_found_under_an_id_that_was_never_given(session):
    with pytest.raises(MediaUnknown):
        media.get(session, 99)
