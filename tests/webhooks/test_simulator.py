"""The chat page's doors: what they take, whom they answer, and what they tell of the outbox."""

import io
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlalchemy import Engine, func, select, update

from bot import simulator_files
from bot.demo_people import AMINAH, PEOPLE, SALIM
from bot.kept_files import store
from bot.tables import OutboxState, inbox, outbox
from domain.database import make_engine
from flows.messages import Attachment, Contact, Kind
from tests.webhooks.chat_page import NOW, page_on, say
from webhooks.simulator_messages import Malformed, read_message

ID = "0b6f9c1e-3f0a-4b6e-9d55-1f2e3d4c5b6a"
OTHER = "7d0f4c55-8c1b-4f5e-a3a1-5f6e7d8c9b0a"
PLAIN = {"address": "demo-aminah", "id": ID, "kind": "text", "text": "halo"}
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 100


def heard(engine: Engine) -> list[tuple[str, str]]:
    with engine.connect() as connection:
        return [
            (row.message_id, row.kind)
            for row in connection.execute(select(inbox).order_by(inbox.c.received_at))
        ]


def answers(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(outbox)).scalar_one()


@pytest.mark.parametrize(
    ("sent", "part", "value"),
    [
        ({"text": "daftar sapi\n2 ekor"}, "text", "daftar sapi\n2 ekor"),
        ({"kind": "button", "text": "Betina", "value": "female", "question": "q1"}, "value", "female"),
        ({"kind": "location", "location": [-8.5, 117]}, "location", (-8.5, 117.0)),
        (
            {"kind": "contact", "contact": {"phone": "+628000000001", "own": True}},
            "contact",
            Contact("+628000000001", True),
        ),
        ({"kind": "edited", "text": "betina", "edits": OTHER}, "edits", OTHER),
        ({"kind": "voice"}, "attachments", (Attachment(ID, "audio/ogg"),)),
        ({"kind": "sticker"}, "kind", Kind.STICKER),
        ({"kind": "blocked"}, "kind", Kind.BLOCKED),
        ({"name": "Aminah"}, "name", "Aminah"),
        ({"text": "\u202e😀 {} %s <b>"}, "text", "😀 {} %s <b>"),
    ],
)
def test_what_the_page_sends_is_read(sent, part, value):
    inbound = read_message(PLAIN | sent)
    assert getattr(inbound, part) == value
    assert (inbound.channel, inbound.message_id, inbound.address) == ("simulator", ID, "demo-aminah")


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ({"address": "+6281234567890"}, "address"),
        ({"address": "demo-"}, "address"),
        ({"address": None}, "address"),
        ({"address": "demo-aminah\n"}, "address"),
        ({"id": "1"}, "id"),
        ({"id": ID.upper()}, "id"),
        ({"id": ["x"]}, "id"),
        ({"kind": "telepati"}, "kind"),
        ({"kind": "photo"}, "kind"),
        ({"kind": "media"}, "kind"),
        ({"kind": None}, "kind"),
        ({"text": 7}, "text"),
        ({"text": "x" * 4097}, "text"),
        ({"value": {}}, "value"),
        ({"kind": "location"}, "location"),
        ({"kind": "location", "location": [91, 0]}, "location"),
        ({"kind": "location", "location": ["a", "b"]}, "location"),
        ({"kind": "location", "location": [float("nan"), 0]}, "location"),
        ({"kind": "contact", "contact": {"phone": "rahasia", "own": True}}, "contact"),
        ({"kind": "contact", "contact": []}, "contact"),
        ({"kind": "edited"}, "edits"),
    ],
)
def test_what_is_no_message_is_named(sent, named):
    with pytest.raises(Malformed, match=f"^{named}: "):
        read_message(PLAIN | sent)


def test_a_message_is_answered_once_however_often_it_comes(page, engine):
    assert [page.post("/simulator/messages", json=PLAIN).status_code for _ in range(3)] == [200, 200, 200]
    assert heard(engine) == [(ID, "text")]
    assert answers(engine) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b"7"])
def test_what_is_no_json_object_is_refused(page, engine, body):
    response = page.post("/simulator/messages", data=body, content_type="application/json")
    assert (response.status_code, "error" in response.json, heard(engine)) == (400, True, [])


def test_a_form_is_refused(page, engine):
    assert page.post("/simulator/messages", data=PLAIN).status_code == 400
    assert heard(engine) == []


def test_a_body_that_is_too_large_is_refused(page, engine):
    assert page.post("/simulator/messages", json=PLAIN | {"text": "x" * 70_000}).status_code == 413
    assert heard(engine) == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://jahat.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("door", ["messages", "photos", "history", "stream"])
def test_another_site_is_turned_away(page, engine, headers, door):
    method = "POST" if door in ("messages", "photos") else "GET"
    response = page.open(f"/simulator/{door}?address=demo-aminah", method=method, json=PLAIN, headers=headers)
    assert (response.status_code, heard(engine)) == (403, [])


def test_the_page_itself_is_let_in(page):
    headers = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert page.post("/simulator/messages", json=PLAIN, headers=headers).status_code == 200


def test_a_database_that_is_gone_asks_for_a_repeat(settings):
    page = page_on(settings, make_engine("postgresql://nobody@127.0.0.1:9/nothing"))
    assert page.post("/simulator/messages", json=PLAIN).status_code == 503


def photo(content: bytes, **fields: str) -> dict[str, object]:
    return {"address": "demo-aminah", "id": ID, **fields, "photo": (io.BytesIO(content), "sapi.jpg")}


def test_a_photo_is_kept_where_the_channel_fetches_it(page, engine, settings):
    assert page.post("/simulator/photos", data=photo(JPEG)).status_code == 200
    assert heard(engine) == [(ID, "photo")]
    assert simulator_files.get(settings, ID) == (JPEG, "image/jpeg")
    shown = page.get(f"/simulator/photos/{ID}")
    assert (shown.data, shown.content_type) == (JPEG, "image/jpeg")


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"<svg onload=alert(1)>", b"\xff\xd8\xff" + b"x" * 5 * 1024 * 1024],
    ids=["empty", "gif", "svg", "large"],
)
def test_only_small_jpeg_and_png_pass_as_photos(page, engine, content):
    response = page.post("/simulator/photos", data=photo(content))
    assert (response.status_code, "error" in response.json, heard(engine)) == (400, True, [])


@pytest.mark.parametrize("fields", [{"id": "../../etc/passwd"}, {"id": ""}, {"address": "demo-../x"}])
def test_a_photo_needs_a_uuid_and_a_demo_address(page, settings, fields):
    assert page.post("/simulator/photos", data=photo(JPEG, **fields)).status_code == 400
    assert not (settings.var / "simulator").exists()


def test_no_name_leads_out_of_the_uploads(settings):
    assert simulator_files.get(settings, "../secret_key") is None
    with pytest.raises(ValueError, match="UUID"):
        simulator_files.put(settings, "../x", JPEG)


def test_what_was_sent_along_can_be_opened(page, settings):
    kept = store(settings.media_url).put(b"%PDF-1.7 surat")
    answer = page.get(f"/simulator/files/{kept}")
    assert (answer.status_code, answer.content_type, answer.data) == (
        200,
        "application/pdf",
        b"%PDF-1.7 surat",
    )
    for wrong in ("0" * 64, "x", "..%2f..%2fsijinak.db"):
        assert page.get(f"/simulator/files/{wrong}").status_code == 404


def test_old_uploads_are_forgotten(settings):
    simulator_files.put(settings, ID, JPEG)
    assert simulator_files.forget(settings, datetime(2000, 1, 1, tzinfo=UTC)) == 0
    assert simulator_files.forget(settings, datetime.max.replace(tzinfo=UTC, year=2100)) == 1
    assert simulator_files.get(settings, ID) is None


def test_the_history_shows_both_sides_in_order_and_nothing_that_waits(page, engine):
    page.post("/simulator/messages", json=PLAIN)
    with engine.begin() as connection:
        connection.execute(update(outbox).values(state=OutboxState.SENT, sent_at=NOW))
    say(engine, AMINAH.address, "sebentar", OutboxState.WAITING)
    say(engine, SALIM.address, "bukan untuknya")
    lines = page.get("/simulator/history?address=demo-aminah").json["messages"]
    assert [line["from"] for line in lines] == ["person", "bot"]
    assert lines[1]["answers"] == ID


@pytest.mark.parametrize("address", ["", "+6281234567890", "demo"])
def test_nobody_but_demo_people_can_be_read(page, address):
    assert page.get(f"/simulator/history?address={address}").status_code == 400
    assert page.get(f"/simulator/stream?address={address}").status_code == 400


def test_the_page_names_its_people_and_loads_nothing_from_elsewhere(page):
    response = page.get("/")
    assert all(person.name in response.text for person in PEOPLE)
    assert "http://" not in response.text.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in response.text
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert page.get("/simulator/static/page.js").headers["X-Content-Type-Options"] == "nosniff"


def test_new_people_have_addresses_of_their_own(page):
    sent = PLAIN | {"address": "demo-udin-004711", "id": str(uuid4())}
    assert page.post("/simulator/messages", json=sent).status_code == 200
