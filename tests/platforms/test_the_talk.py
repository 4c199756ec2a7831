"""The whole talk, from the first contact to "ternak saya", on both platforms, with everything that goes wrong there."""

import asyncio
import io
import threading
from collections.abc import Iterator

import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands.whatsapp import make_contents
from bot.jobs import make_queue_tables
from bot.tables import OutboxState, outbox
from bot.worker import work
from domain import regions
from domain.animals import Animal
from domain.farmers import Farmer
from domain.media import Media, MediaState
from tests.platforms.phones import TelegramPhone, WhatsAppPhone, answer_to
from tests.platforms.standins import refused, wait_for
from tests.platforms.test_the_channels import with_telegram

MATARAM, BOAK = (-8.58333, 116.11667), (-8.54951, 117.45017)


@pytest.fixture
def working(runtime, telegram, twilio) -> Iterator[None]:
    """A worker beside the web side, the regions loaded, Telegram's webhook set, WhatsApp's contents made."""
    with Session(runtime.engine) as session, session.begin():
        regions.load(session)
    url = f"{runtime.settings.public_url}/webhooks/telegram"
    with_telegram(runtime, lambda channel: channel.set_webhook(url))
    asyncio.run(make_contents(runtime))
    make_queue_tables(runtime.settings)
    stop = threading.Event()
    worker = threading.Thread(target=work, args=(runtime, stop))
    worker.start()
    yield
    stop.set()
    worker.join(20)
    assert not worker.is_alive()


def picture() -> bytes:
    sheet = io.BytesIO()
    Image.new("RGB", (64, 48), "sienna").save(sheet, "JPEG")
    return sheet.getvalue()


def hold_the_talk(phone: TelegramPhone | WhatsAppPhone) -> str:
    """From "halo" to "ternak saya"; what was said last."""
    said = answer_to(phone, lambda: phone.write("halo"))
    assert "Selamat datang di SiJINAK" in said
    assert "Siapa nama" in answer_to(phone, lambda: phone.press("SETUJU"))
    assert "desa mana" in answer_to(phone, lambda: phone.write("Aminah"))
    assert "di luar Kabupaten Sumbawa" in answer_to(phone, lambda: phone.send_pin(*MATARAM))
    assert "Dusun" in answer_to(phone, lambda: phone.send_pin(*BOAK))
    said = answer_to(phone, lambda: phone.write("lewati"))
    if isinstance(phone, TelegramPhone):
        assert "nomor HP" in said
        said = answer_to(phone, phone.share_contact)
    assert "pengingat" in said
    assert "Sudah benar?" in answer_to(phone, lambda: phone.press("Boleh"))
    assert "sudah tercatat" in answer_to(phone, lambda: phone.press("Ya, benar"))
    assert "rumpunnya" in answer_to(phone, lambda: phone.write("daftar sapi btina 2 ekor umur 3 thn"))
    assert "Dipelihara di mana" in answer_to(phone, lambda: phone.press("Bali"))
    assert "berkas" in answer_to(phone, phone.send_document)
    assert "milik siapa" in answer_to(phone, lambda: phone.press("Kandang di rumah"))
    assert "cap" in answer_to(phone, lambda: phone.press("Milik sendiri"))
    assert "anting" in answer_to(phone, lambda: phone.write("AB"))
    assert "foto" in answer_to(phone, lambda: phone.write("1"))
    assert "Foto: ada" in answer_to(phone, lambda: phone.send_photo(picture()))
    assert "SBW-" in answer_to(phone, lambda: phone.press("Ya, benar"))
    return answer_to(phone, lambda: phone.write("ternak saya"))


def check_register(engine, name: str = "Aminah") -> None:
    with Session(engine) as session:
        farmer = session.scalars(select(Farmer).where(Farmer.name == name)).one()
        herd = session.scalars(select(Animal).where(Animal.keeper_id == farmer.id)).all()
        assert len(herd) == 2
        photo_id = herd[0].photo_id

    def kept() -> bool:
        with Session(engine) as session:
            return session.get_one(Media, photo_id).state is MediaState.KEPT

    wait_for(kept, 20)


def test_the_talk_on_telegram(runtime, working, telegram):
    phone = TelegramPhone(telegram, runtime.settings)
    telegram.fail(method="sendMessage", chat_id=phone.chat, code=429, parameters={"retry_after": 1}, left=1)
    assert "2 sapi" in hold_the_talk(phone)
    check_register(runtime.engine)
    assert refused(telegram.ask("/__calls")) == []


def test_the_talk_on_whatsapp(runtime, working, twilio):
    phone = WhatsAppPhone(twilio, runtime.settings)
    twilio.fail(to=phone.number, code=20429, left=1)
    assert "2 sapi" in hold_the_talk(phone)
    check_register(runtime.engine)
    assert refused(twilio.ask("/__state")["calls"]) == []


def state_of(runtime, address: str) -> list[tuple[OutboxState, str | None]]:
    with runtime.engine.connect() as connection:
        here = select(outbox.c.state, outbox.c.error).where(outbox.c.address == address).order_by(outbox.c.id)
        return [tuple(row) for row in connection.execute(here)]


def test_a_blocked_chat_ends_unreachable_and_the_next_is_answered(runtime, working, telegram):
    phone, other = (TelegramPhone(telegram, runtime.settings) for _ in range(2))
    telegram.fail(
        method="sendMessage", chat_id=phone.chat, code=403, description="Forbidden: bot was blocked"
    )
    phone.write("halo")
    wait_for(lambda: state_of(runtime, str(phone.chat))[0][0] is OutboxState.UNREACHABLE, 20)
    assert "Selamat datang" in answer_to(other, lambda: other.write("halo"))


def test_a_line_that_breaks_after_the_bytes_is_recorded_and_the_answer_goes_once_more(
    runtime, working, telegram
):
    phone = TelegramPhone(telegram, runtime.settings)
    telegram.fail(method="sendMessage", chat_id=phone.chat, drop=True, left=1)
    phone.write("halo")
    wait_for(lambda: len(phone.heard()) == 2, 30)
    wait_for(lambda: state_of(runtime, str(phone.chat))[0][0] is OutboxState.SENT, 20)
    with runtime.engine.connect() as connection:
        assert connection.scalar(select(outbox.c.repeated).where(outbox.c.address == str(phone.chat)))


def test_outside_the_window_the_answer_goes_as_the_template(runtime, working, twilio):
    phone = WhatsAppPhone(twilio, runtime.settings)
    twilio.fail(to=phone.number, code=63016, late="undelivered", left=1)
    phone.write("halo")
    address = phone.number.removeprefix("whatsapp:")

    def went_as_template() -> bool:
        with runtime.engine.connect() as connection:
            here = select(outbox.c.template, outbox.c.state).where(outbox.c.address == address)
            return connection.execute(here).one() == (True, OutboxState.SENT)

    wait_for(went_as_template, 30)
    assert refused(twilio.ask("/__state")["calls"]) == []
