"""What people send, on either platform, is understood as it was meant, or left alone."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.translations import NotAMessage, clean, telegram, whatsapp
from flows.messages import Inbound, Kind
from tests.webhooks.payloads import cases, inbound

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = [
    *telegram.READERS,
    *telegram.CONTENTS,
    "chat",
    "from",
    "user",
    "id",
    "type",
    "data",
    "caption",
    "reply_markup",
]
CHAT = {"id": 42, "type": "private"}


def test_signs_that_nobody_sees_are_left_out_and_joined_emoji_stay():
    assert clean("\u202eRahma (demo)\u202c\u200b") == "Rahma (demo)"
    assert clean("👩\u200d🌾 نمی\u200cدانم") == "👩\u200d🌾 نمی\u200cدانم"


@pytest.mark.parametrize(("update", "meant"), cases("telegram"))
def test_a_telegram_update(update, meant):
    bare = Inbound(
        "telegram", str(update["update_id"]), "4200000001", Kind.OTHER, name="Aminah S", reference="501"
    )
    assert telegram.translate(update) == (meant and inbound(bare, meant))


@pytest.mark.parametrize(("fields", "meant"), cases("whatsapp"))
def test_a_whatsapp_message(fields, meant):
    sid = fields["MessageSid"]
    bare = Inbound("whatsapp", sid, "+628123456789", Kind.OTHER, name="Aminah", reference=sid)
    assert whatsapp.translate(fields) == (meant and inbound(bare, meant))


@pytest.mark.parametrize(
    "update",
    [
        None,
        [],
        [{"update_id": 1}],
        "x",
        5,
        {},
        {"update_id": "1"},
        {"update_id": True},
        {"update_id": 1.0},
        {"update_id": 10**30},
        {"message": {}},
    ],
)
def test_what_is_no_update(update):
    with pytest.raises(NotAMessage):
        telegram.translate(update)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"MessageSid": "SM1"},
        {"From": "whatsapp:+62"},
        {"MessageSid": "S" * 161, "From": "whatsapp:+62"},
        {"MessageSid": "\0", "From": "whatsapp:+62"},
    ],
)
def test_what_is_no_message(fields):
    with pytest.raises(NotAMessage):
        whatsapp.translate(fields)


def is_sound(found: Inbound | None) -> bool:
    """Whether the database can keep it and the talk can read it."""
    if found is None:
        return True
    told = [
        found.message_id,
        found.address,
        found.text,
        found.value,
        found.question,
        found.name,
        found.callback,
    ]
    return (
        all(isinstance(text, str) and "\0" not in text and text.encode() is not None for text in told)
        and found.location == found.location
    )


@settings(max_examples=300)
@given(
    st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), JSON, max_size=6),
    st.sampled_from(list(telegram.READERS)),
)
def test_wrong_types_anywhere_are_met_calmly(happening, kind):
    assert is_sound(telegram.translate({"update_id": 1, kind: happening}))
    assert is_sound(telegram.translate({"update_id": 1, kind: {**happening, "chat": CHAT}}))
    assert is_sound(
        telegram.translate(
            {"update_id": 1, kind: {**happening, "message": {**happening, "chat": CHAT}, "id": "1"}}
        )
    )


def _spoiled(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = list(whole) if isinstance(whole, list) else dict(whole)
    copy[path[0]] = _spoiled(whole[path[0]], path[1:], value)
    return copy


def _paths(whole: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    parts = whole.items() if isinstance(whole, dict) else enumerate(whole) if isinstance(whole, list) else ()
    return [path, *(deeper for name, inner in parts for deeper in _paths(inner, (*path, name)))]


@pytest.mark.parametrize(("update", "meant"), cases("telegram"))
def test_every_part_may_be_of_another_type(update, meant):
    for path in _paths(update)[1:]:
        for value in (
            None,
            True,
            -1,
            10**40,
            1.5,
            float("nan"),
            "",
            "x\0",
            "\ud800",
            [],
            [None],
            {},
            {"x": None},
        ):
            try:
                assert is_sound(telegram.translate(_spoiled(update, path, value)))
            except NotAMessage:
                assert path == ("update_id",)


@settings(max_examples=300)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "Body",
                "NumMedia",
                "MediaUrl0",
                "MediaContentType0",
                "Latitude",
                "Longitude",
                "ButtonPayload",
                "ListId",
                "MessageType",
                "ProfileName",
            ]
        ),
        st.text(),
    )
)
def test_any_text_in_any_field_is_met_calmly(fields):
    assert is_sound(whatsapp.translate({"MessageSid": "SM1", "From": "whatsapp:+62", **fields}))
