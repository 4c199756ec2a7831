"""What a reply looks like on Telegram: keyboards, numbers that can be copied, and texts that have room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.lengths import cut, fit, units
from bot.channels.telegram_payload import CAPTION_LIMIT, TEXT_LIMIT, render, render_caption
from flows.messages import Choice, Reply, Share

SEXES = (Choice("male", "Jantan"), Choice("female", "Betina"), Choice("mixed", "Campur"))
GONE = {"remove_keyboard": True}


@pytest.mark.parametrize(
    ("reply", "payload"),
    [
        (Reply("Halo"), {"text": "Halo", "reply_markup": GONE}),
        (Reply("<b>*_`{} %"), {"text": "<b>*_`{} %", "reply_markup": GONE}),
        (
            Reply("Jantan atau betina?", SEXES, "sex"),
            {
                "text": "Jantan atau betina?\n1. Jantan\n2. Betina\n3. Campur",
                "reply_markup": {
                    "inline_keyboard": [
                        [
                            {"text": "Jantan", "callback_data": "sex=male"},
                            {"text": "Betina", "callback_data": "sex=female"},
                        ],
                        [{"text": "Campur", "callback_data": "sex=mixed"}],
                    ]
                },
            },
        ),
        (
            Reply("Di mana?", (Choice("52.04.22.2003", "Boak, Kecamatan Unter Iwes"),), "village"),
            {
                "text": "Di mana?\n1. Boak, Kecamatan Unter Iwes",
                "reply_markup": {
                    "inline_keyboard": [
                        [{"text": "Boak, Kecamatan Unter Iwes", "callback_data": "village=52.04.22.2003"}]
                    ]
                },
            },
        ),
        (
            Reply("Pilih", (Choice("é" * 31, "Ini"),), "q"),
            {
                "text": "Pilih\n1. Ini",
                "reply_markup": {"inline_keyboard": [[{"text": "Ini", "callback_data": "q=" + "é" * 31}]]},
            },
        ),
        (Reply("Pilih", (Choice("é" * 32, "Ini"),), "q"), {"text": "Pilih\n1. Ini", "reply_markup": GONE}),
        (
            Reply("🐄 SBW-00012340 dan SBW-00012359"),
            {
                "text": "🐄 SBW-00012340 dan SBW-00012359",
                "entities": [
                    {"type": "code", "offset": 3, "length": 12},
                    {"type": "code", "offset": 20, "length": 12},
                ],
                "reply_markup": GONE,
            },
        ),
        (
            Reply("Nomor HP?", (Choice("later", "Nanti saja"),), "phone", Share.CONTACT),
            {
                "text": "Nomor HP?\n1. Nanti saja",
                "reply_markup": {
                    "keyboard": [
                        [{"text": "Kirim nomor HP saya", "request_contact": True}],
                        [{"text": "Nanti saja"}],
                    ],
                    "resize_keyboard": True,
                    "one_time_keyboard": True,
                },
            },
        ),
    ],
)
def test_a_reply_as_telegram_shows_it(reply, payload):
    assert render(reply) == payload


@given(st.text(), st.lists(st.text(min_size=1), max_size=10))
def test_whatever_is_said_has_room(text, labels):
    reply = Reply(text, tuple(Choice(str(place), label) for place, label in enumerate(labels)), "q")
    for payload, name, limit in (
        (render(reply), "text", TEXT_LIMIT),
        (render_caption(reply), "caption", CAPTION_LIMIT),
    ):
        assert len(payload[name].encode("utf-16-le", "surrogatepass")) // 2 <= limit


def test_a_long_text_gives_way_to_its_numbered_lines():
    text = fit("baris satu\n" * 100, ["1. Ya", "2. Tidak"], 200)
    assert text.endswith("baris satu\n…\n1. Ya\n2. Tidak")
    assert units(text) <= 200


def test_no_emoji_is_cut_in_two():
    assert cut("🐄🐄🐄", 4) == "🐄…"
    assert cut("🐄🐄", 4) == "🐄🐄"
