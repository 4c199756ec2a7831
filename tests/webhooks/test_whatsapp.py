"""Twilio's doors: whose signature counts, what is answered, and how far delivery reports move a message."""

import hmac
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlencode

import pytest
from sqlalchemy import func, insert, select, text

from bot.tables import Delivery, OutboxState, Urgency, inbox, outbox
from tests.fakes.twilio import ACCOUNT, AUTH_TOKEN, signed
from tests.webhooks.doors import NOW, PUBLIC_URL, WEBHOOK_KEY, runtime_of
from tests.webhooks.payloads import cases
from webhooks.application import create_application

PATH = "/webhooks/whatsapp"
HELLO = {"MessageSid": "SM1", "From": "whatsapp:+628123456789", "Body": "halo", "Empty": ""}


def post(door, fields, path=PATH, public_url=PUBLIC_URL, token=AUTH_TOKEN, **more):
    body, headers = signed(public_url + path, fields, token)
    return door.post(path, data=body, headers=headers, **more)


def kept(engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(inbox))


def test_a_message_is_kept_once_and_answered_by_an_empty_response(door, engine):
    answers = [post(door, HELLO) for _ in range(3)]
    assert {(answer.status_code, answer.text, answer.mimetype) for answer in answers} == {
        (200, "<Response/>", "text/xml")
    }
    assert kept(engine) == 1


@pytest.mark.parametrize(("fields", "meant"), cases("whatsapp"))
def test_every_kind_is_taken_and_only_what_means_something_is_kept(door, engine, fields, meant):
    assert post(door, fields).status_code == 200
    assert kept(engine) == (meant is not None)


@pytest.mark.parametrize(
    "path",
    [PATH + "?x=%C3%A9", PATH + "?x=é", PATH + "?a=&b=2&b=1", PATH + "?q=%F0%9F%90%84+%26", PATH + "?"],
)
def test_the_query_counts_as_it_was_sent(door, path):
    body, headers = signed(PUBLIC_URL + path.rstrip("?"), HELLO)
    environ = {"QUERY_STRING": path.partition("?")[2].encode().decode("latin-1")}
    answer = door.post(PATH, data=body, headers=headers, environ_overrides=environ)
    assert answer.status_code == 200


@pytest.mark.parametrize("signed_for", ["https://bot.example:443", "https://bot.example"])
@pytest.mark.parametrize("public_url", ["https://bot.example", "https://bot.example:443/"])
def test_the_usual_port_may_be_named_or_not(engine, tmp_path, public_url, signed_for):
    door = create_application(runtime_of(engine, tmp_path, PUBLIC_URL=public_url)).test_client()
    assert post(door, HELLO, public_url=signed_for).status_code == 200


def test_a_prefix_that_the_proxy_takes_away_belongs_to_the_public_address(engine, tmp_path):
    prefix = "https://dinas.example/sijinak"
    door = create_application(runtime_of(engine, tmp_path, PUBLIC_URL=prefix + "/#rc=3&rp=5xx")).test_client()
    assert post(door, HELLO, public_url=prefix).status_code == 200
    assert post(door, HELLO, public_url="https://dinas.example").status_code == 403


def test_the_host_that_the_proxy_names_is_not_believed(door):
    assert post(door, HELLO, base_url="http://10.0.0.5:8000").status_code == 200
    assert post(door, HELLO, public_url="http://localhost").status_code == 403


def with_key(door, fields, key, algorithm="HMAC_SHA256"):
    form = {"AccountSid": ACCOUNT, **fields}
    told = PUBLIC_URL + PATH + "".join(name + form[name] for name in sorted(form))
    signature = b64encode(hmac.new(key.encode(), told.encode(), sha256).digest()).decode()
    headers = {
        "X-Twilio-Signature": signature,
        "X-Twilio-Webhooks-Signature-Settings": f"key=k1,algorithm={algorithm}",
    }
    return door.post(
        PATH, data=urlencode(form), headers=headers, content_type="application/x-www-form-urlencoded"
    ).status_code


def test_a_shared_key_signs_with_sha_256(door):
    assert with_key(door, HELLO, WEBHOOK_KEY) == 200
    assert with_key(door, HELLO, "wrong") == 403
    assert with_key(door, HELLO, WEBHOOK_KEY, "HMAC_MD5") == 403
    assert with_key(door, HELLO, WEBHOOK_KEY, "HMAC_SHA1") == 403


@pytest.mark.parametrize(
    "headers", [{}, {"X-Twilio-Signature": ""}, {"X-Twilio-Signature": "é"}, {"X-Twilio-Signature": "x" * 28}]
)
def test_without_a_right_signature_nobody_is_let_in(door, engine, headers):
    answer = door.post(
        PATH,
        data=urlencode({"AccountSid": ACCOUNT, **HELLO}),
        headers=headers,
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 403
    assert kept(engine) == 0


def test_another_token_and_a_changed_field_are_refused(door):
    assert post(door, HELLO, token="other").status_code == 403
    body, headers = signed(PUBLIC_URL + PATH, HELLO)
    assert door.post(PATH, data=body.replace(b"halo", b"hapus"), headers=headers).status_code == 403
    assert door.post(PATH, data=body.replace(b"&Empty=", b""), headers=headers).status_code == 403


def test_another_account_is_refused(door):
    assert post(door, {**HELLO, "AccountSid": "AC" + "1" * 32}).status_code == 403


@pytest.mark.parametrize(
    "fields",
    [{}, {"MessageSid": "SM1"}, {"From": "whatsapp:+62"}, {"MessageSid": "S" * 200, "From": "whatsapp:+62"}],
)
def test_what_is_no_message_is_refused(door, fields):
    assert post(door, fields).status_code == 400


@pytest.mark.parametrize("body", [b"\xff\xfe", b"&".join(b"a=1" for _ in range(600))])
def test_what_is_no_form_is_refused(door, body):
    assert door.post(PATH, data=body).status_code == 400


def test_a_megabyte_is_too_large(door):
    assert post(door, {**HELLO, "Body": "x" * 2**20}).status_code == 413


def test_what_cannot_be_kept_is_to_be_repeated(door, engine):
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE conversations RENAME TO elsewhere"))
    assert post(door, HELLO).status_code == 503
    assert report(door, "sent").status_code == 200


STATUS = PATH + "/status"


@pytest.fixture
def sent_row(engine):
    """A message that Twilio took, and how its row stands."""
    row = {
        "id": 7,
        "channel": "whatsapp",
        "address": "+628123456789",
        "urgency": Urgency.REPLY,
        "reply": {"text": "Halo"},
        "state": OutboxState.SENT,
        "sent_at": NOW,
        "due_at": NOW,
        "created_at": NOW,
        "provider_id": "SM7",
        "tries": 1,
    }
    with engine.begin() as connection:
        connection.execute(insert(outbox), row)

    def stands():
        with engine.connect() as connection:
            return connection.execute(select(outbox)).one()

    return stands


def report(door, status, sid="SM7", row="7", **more):
    return post(door, {"MessageSid": sid, "MessageStatus": status, **more}, f"{STATUS}?outbox={row}")


def test_a_report_moves_only_forward(door, sent_row):
    for status, stands in [
        ("queued", "queued"),
        ("delivered", "delivered"),
        ("sent", "delivered"),
        ("read", "read"),
        ("delivered", "read"),
        ("failed", "read"),
    ]:
        assert report(door, status).status_code == 200
        assert sent_row().delivery == stands
    assert sent_row().state is OutboxState.SENT


def test_a_failure_is_the_end(door, sent_row):
    for status in ("undelivered", "delivered", "read"):
        report(door, status, ErrorCode="63005")
    assert (sent_row().delivery, sent_row().state) == (Delivery.FAILED, OutboxState.REJECTED)
    assert "63005" in sent_row().error


def test_a_late_63016_sends_it_once_more_as_the_template(door, sent_row):
    for _ in range(2):
        report(door, "undelivered", ErrorCode="63016")
    assert (sent_row().state, sent_row().template, sent_row().tries) == (OutboxState.WAITING, True, 1)
    report(door, "read")
    assert sent_row().state is OutboxState.WAITING


def test_a_template_that_fails_for_the_same_reason_is_given_up(door, sent_row, engine):
    with engine.begin() as connection:
        connection.execute(outbox.update().values(template=True))
    report(door, "undelivered", ErrorCode="63016")
    assert sent_row().state is OutboxState.DEAD


def test_a_person_who_opted_out_is_unreachable(door, sent_row):
    report(door, "undelivered", ErrorCode="63003")
    assert sent_row().state is OutboxState.UNREACHABLE


def test_a_limit_reported_late_is_tried_later(door, sent_row):
    report(door, "failed", ErrorCode="63018")
    assert (sent_row().state, sent_row().delivery) == (OutboxState.WAITING, None)
    assert sent_row().due_at > NOW


@pytest.mark.parametrize(
    "state", [OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.WAITING, OutboxState.DEAD]
)
def test_a_report_before_the_answer_proves_that_it_was_sent(door, sent_row, engine, state):
    with engine.begin() as connection:
        connection.execute(
            outbox.update().values(state=state, provider_id=None, sent_at=None, lease_until=NOW)
        )
    report(door, "sent", sid="SM8")
    row = sent_row()
    assert (row.state, row.provider_id, row.delivery, row.lease_until) == (
        OutboxState.SENT,
        "SM8",
        Delivery.SENT,
        None,
    )


def test_a_report_of_another_message_moves_nothing(door, sent_row):
    before = sent_row()
    for more in ({"sid": "SM9"}, {"row": "8"}, {"row": ""}, {"row": "x"}, {"row": "9" * 30}):
        assert report(door, "read", **more).status_code == 200
    assert report(door, "dancing").status_code == 200
    assert sent_row() == before


def test_reports_are_signed_too(door, sent_row):
    assert (
        door.post(
            STATUS + "?outbox=7", data=urlencode({"AccountSid": ACCOUNT, "MessageStatus": "read"})
        ).status_code
        == 403
    )
    assert sent_row().delivery is None
