"""Photos: fetched with patience from the platform, decoded for real, kept without what they betray."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session
from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

from bot import fetches
from bot import media as fetching
from bot.channels.telegram import TelegramChannel
from bot.fetches import Got, NotYet, settle, take, untold
from bot.kept_files import Folder, reader
from bot.media import Fetching
from bot.photographs import NotAPhotograph, Photograph, develop
from bot.runtime import Runtime
from bot.tables import inbox, outbox
from domain import media
from domain.media import Media, MediaState
from tests.bot.rows import NOON
from tests.bot.workers import settings, until, working
from tests.fakes.telegram import FakeTelegram

GPS, ORIENTATION = 0x8825, 0x0112


def picture(size=(320, 240), kind="JPEG", colour="red", **more) -> bytes:
    kept = BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", size, colour).save(kept, kind, **more)
    return kept.getvalue()


def opened(photo: Photograph) -> Image.Image:
    return Image.open(BytesIO(photo.content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_every_kind_becomes_a_jpeg(kind):
    photo = develop(picture(kind=kind))
    assert (opened(photo).format, opened(photo).size) == ("JPEG", (320, 240))
    assert (photo.width, photo.height) == (320, 240)


def test_where_a_photo_was_taken_is_left_behind():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[2] = (8.0, 30.0, 0.0)
    sent = picture(exif=exif, comment=b"taken at Boak")
    assert b"Exif" in sent
    photo = develop(sent)
    assert dict(opened(photo).getexif()) == {}
    assert b"Boak" not in photo.content
    assert opened(photo).size == (240, 320)  # upright all the same


def test_a_large_photo_is_made_smaller():
    photo = develop(picture((4000, 3000)))
    assert opened(photo).size == (1600, 1200)


def test_what_is_see_through_becomes_white():
    photo = develop(picture(kind="PNG", colour=(0, 0, 0, 0)))
    assert min(opened(photo).getpixel((0, 0))) > 250


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"bukan foto",
        picture()[:400],
        picture(kind="GIF"),
        picture((7000, 7000), "PNG"),
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
    ids=["empty", "text", "cut off", "gif", "bomb", "pdf", "svg"],
)
def test_what_is_no_photograph_is_refused(sent):
    with pytest.raises(NotAPhotograph):
        develop(sent)


@pytest.fixture
def telegram():
    with FakeTelegram() as server:
        yield server


@pytest.fixture
def runtime(engine, tmp_path, telegram):
    return Runtime(settings(engine, tmp_path, TELEGRAM_API_URL=telegram.url), engine)


def want(runtime, source="F1", address="42", **more) -> int:
    with Session(runtime.engine) as session, session.begin():
        now = runtime.now()
        asked = {"channel": "telegram", "source": source, "address": address, "message_id": "1", "now": now}
        return media.want(session, **asked, **more).id


def stands(runtime, media_id) -> Media:
    with Session(runtime.engine, expire_on_commit=False) as session:
        return media.get(session, media_id)


def answered(runtime) -> list[str]:
    with runtime.engine.connect() as connection:
        return [reply["text"] for reply in connection.scalars(select(outbox.c.reply))]


def fetched_until(runtime, happens: Callable[[], bool]) -> None:
    """Run the fetcher alone until something has happened."""

    async def run() -> None:
        channel = TelegramChannel(runtime.settings.telegram)
        fetcher = Fetching(runtime, {"telegram": channel}, Folder(runtime.settings.var / "media"))
        running = asyncio.create_task(fetcher.run())
        await asyncio.to_thread(until, happens)
        fetcher.stop()
        await running
        await channel.close()

    asyncio.run(run())


def is_over(runtime, media_id) -> bool:
    return stands(runtime, media_id).state is not MediaState.WANTED


def test_a_photo_is_kept_and_its_talk_told_in_silence(runtime, telegram):
    telegram.files["files/F1.jpg"] = (picture(), "image/jpeg")
    wanted = want(runtime)
    with working(runtime):
        until(lambda: is_over(runtime, wanted))
        until(lambda: untold(runtime) == [])
    kept = stands(runtime, wanted)
    assert (kept.state, kept.content_type, kept.width, kept.height) == (
        MediaState.KEPT,
        "image/jpeg",
        320,
        240,
    )
    content = reader(runtime.settings.media_url)(kept.sha256).content
    assert Image.open(BytesIO(content)).size == (320, 240)
    assert len(content) == kept.bytes
    assert answered(runtime) == []


@pytest.mark.parametrize("sent", [b"bukan foto", picture(kind="GIF")])
def test_a_photo_that_does_not_open_is_told_once(runtime, telegram, sent):
    telegram.files["files/F1.jpg"] = (sent, "image/jpeg")
    wanted = want(runtime)
    fetched_until(runtime, lambda: is_over(runtime, wanted) and not untold(runtime))
    assert stands(runtime, wanted).state is MediaState.FAILED
    assert ["foto yang tadi tidak terbuka" in text for text in answered(runtime)] == [True]


def test_a_photo_that_is_not_there_yet_is_asked_for_again(runtime, telegram, monkeypatch):
    monkeypatch.setattr(fetching, "LOOK_AGAIN", 0.05)
    telegram.files["files/F1.jpg"] = (picture(), "image/jpeg")
    telegram.fail(call="download", status=404, body={"ok": False})
    wanted = want(runtime)
    fetched_until(runtime, lambda: is_over(runtime, wanted))
    kept = stands(runtime, wanted)
    assert (kept.state, kept.tries) == (MediaState.KEPT, 2)


def test_after_ten_minutes_it_will_not_come(runtime):
    wanted, moment, waits = want(runtime), NOON, []
    runtime = replace(runtime, now=lambda: moment)
    moment = stands(runtime, wanted).due_at
    while not is_over(runtime, wanted):
        [one] = take(runtime, 10)
        settle(runtime, one, NotYet("404"))
        waits.append((stands(runtime, wanted).due_at - moment).total_seconds())
        moment = stands(runtime, wanted).due_at
    assert waits[:-1] == [2, 4, 8, 16, 32, 64, 128, 256]
    assert stands(runtime, wanted).reason == "404"


VOICE = b"OggS" + bytes(24) + b"OpusHead" + bytes(100)


def test_a_voice_note_is_kept_as_it_came(runtime, telegram):
    telegram.files["files/F1.oga"] = telegram.files["files/F1.jpg"] = (VOICE, "audio/ogg")
    spoken = want(runtime, content_type=media.SOUND)
    fetched_until(runtime, lambda: is_over(runtime, spoken) and not untold(runtime))
    kept = stands(runtime, spoken)
    assert (kept.state, kept.content_type, kept.bytes, kept.width, kept.code) == (
        MediaState.KEPT,
        "audio/ogg",
        len(VOICE),
        None,
        None,
    )
    sent_on = reader(runtime.settings.media_url)(kept.sha256)
    assert (sent_on.content, sent_on.content_type, sent_on.name[-4:]) == (VOICE, "audio/ogg", ".ogg")


@pytest.mark.parametrize("sent", [b"bukan suara", picture(), b"OggS" + bytes(60), b"x" * (16 << 20)])
def test_what_is_no_sound_is_not_kept(runtime, telegram, sent):
    telegram.files["files/F1.jpg"] = (sent, "audio/ogg")
    spoken = want(runtime, content_type=media.SOUND)
    fetched_until(runtime, lambda: is_over(runtime, spoken))
    assert stands(runtime, spoken).state is MediaState.FAILED
    assert not list((runtime.settings.var / "media").rglob("*.*"))


def test_the_code_in_a_photo_is_kept_with_it(runtime, telegram):
    code = write_barcode_to_image(create_barcode("SBW-00012340", BarcodeFormat.QRCode), scale=8)
    sent = BytesIO()
    Image.fromarray(code).save(sent, "PNG")
    telegram.files["files/F1.jpg"] = (sent.getvalue(), "image/png")
    wanted = want(runtime)
    fetched_until(runtime, lambda: is_over(runtime, wanted))
    assert stands(runtime, wanted).code == "SBW-00012340"


def test_two_fetchers_never_take_the_same_file(runtime):
    wanted = {want(runtime, f"F{number}") for number in range(20)}
    at_once, taken = threading.Barrier(2), []

    def fetch() -> None:
        at_once.wait()
        taken.extend(one.id for one in take(runtime, 15))

    threads = [threading.Thread(target=fetch) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken))
    assert set(taken) <= wanted


def test_what_a_dead_fetcher_left_is_fetched_when_its_lease_ends(runtime):
    wanted = want(runtime)
    assert [one.id for one in take(runtime, 10)] == [wanted]
    assert take(runtime, 10) == []
    later = replace(runtime, now=lambda: runtime.now() + fetches.LEASE + timedelta(seconds=1))
    assert [one.id for one in take(later, 10)] == [wanted]


def test_a_slow_fetcher_overwrites_nothing(runtime):
    wanted = want(runtime)
    [one] = take(runtime, 10)
    settle(runtime, one, Got("a" * 64, Photograph(b"x", 1, 1)))
    settle(runtime, one, NotYet("too late"))
    assert (stands(runtime, wanted).state, stands(runtime, wanted).tries) == (MediaState.KEPT, 1)


def test_a_talk_that_was_not_told_is_told_by_the_next_worker(runtime, monkeypatch):
    wanted = want(runtime)
    [one] = take(runtime, 10)
    monkeypatch.setattr(fetches, "tell", lambda *_: None)  # as if it had died here
    settle(runtime, one, fetches.Never("gone"))
    monkeypatch.undo()
    assert [left.id for left in untold(runtime)] == [wanted]
    fetched_until(runtime, lambda: answered(runtime) != [])
    with runtime.engine.connect() as connection:
        assert list(connection.scalars(select(inbox.c.message_id))) == [f"media:{wanted}"]


def test_nothing_is_fetched_for_somebody_erased(runtime, telegram):
    wanted = want(runtime)
    with Session(runtime.engine) as session, session.begin():
        media.get(session, wanted).address = None
    fetched_until(runtime, lambda: is_over(runtime, wanted))
    assert stands(runtime, wanted).state is MediaState.FAILED
    assert telegram.calls == []
    assert answered(runtime) == []


def test_a_platform_that_does_not_answer_holds_up_no_other_photo(runtime, telegram):
    telegram.files |= {f"files/F{number}.jpg": (picture(), "image/jpeg") for number in range(4)}
    telegram.fail(call="getFile", sleep=3, taken=True)
    wanted = [want(runtime, f"F{number}") for number in range(4)]
    ended = []

    def all_over() -> bool:
        ended.extend(one for one in wanted if one not in ended and is_over(runtime, one))
        return len(ended) == 4

    fetched_until(runtime, all_over)
    assert stands(runtime, ended[-1]).source == telegram.calls[0].fields["file_id"]
    assert {stands(runtime, one).state for one in ended} == {MediaState.KEPT}
