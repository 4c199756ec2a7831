"""What a reply looks like on WhatsApp: buttons, lists, numbered lines, and texts that have room."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.lengths import units
from bot.channels.whatsapp_payload import TEXT_LIMIT, form_for, forms, one_line, render
from flows.messages import Choice, Reply

SEXES = (Choice("male", "Jantan"), Choice("female", "Betina"), Choice("mixed", "Campur"))
HELLO = Reply("Halo")
ALL = {name: f"sid of {name}" for name in forms()}


def numbers(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(number), f"Pilihan {number}") for number in range(1, count + 1))


@pytest.mark.parametrize(
    ("reply", "form"),
    [
        (HELLO, ""),
        (Reply("Lanjut?", numbers(1), "q"), "buttons_1"),
        (Reply("Jantan atau betina?", SEXES, "sex"), "buttons_3"),
        (Reply("Ternak apa?", numbers(4), "q"), "list_4"),
        (Reply("Ternak apa?", numbers(10), "q"), "list_10"),
        (Reply("Ternak apa?", numbers(11), "q"), ""),
        (
            Reply("Sudah benar?", (Choice("a", "Ya, semuanya sudah benar"), Choice("b", "Belum")), "q"),
            "list_2",
        ),
        (Reply("Yang mana?", (Choice("a", "x" * 30 + "a"), Choice("b", "x" * 30 + "b")), "q"), ""),
        (Reply("Tercatat.\nJantan atau betina?", SEXES, "sex"), "buttons_3"),
        (Reply("Nama: Aminah\nDesa: Boak\nDusun: -\nBenar?", SEXES, "sex"), ""),
        (Reply("Panjang " * 200, SEXES, "sex"), ""),
        (Reply("Pilih", (Choice("v" * 200, "Ini"),), "q"), ""),
        (Reply("", SEXES, "sex"), ""),
    ],
)
def test_choices_become_buttons_a_list_or_numbered_lines(reply, form):
    assert form_for(reply) == form


def test_a_form_is_filled_with_the_text_the_labels_and_what_comes_back():
    fields = render(Reply("Tercatat\nJantan atau betina?", SEXES[:2], "sex"), ALL)
    assert fields["content_sid"] == "sid of buttons_2"
    assert json.loads(fields["content_variables"]) == {
        "1": "Tercatat. Jantan atau betina?",
        "2": "Jantan",
        "3": "sex=male",
        "4": "Betina",
        "5": "sex=female",
    }


def test_a_long_label_is_cut_in_a_list():
    reply = Reply("Di mana?", (Choice("a", "Boak, Kecamatan Unter Iwes"), Choice("b", "Jorok")), "q")
    assert json.loads(render(reply, ALL)["content_variables"])["2"] == "Boak, Kecamatan Unter I…"


def test_without_contents_every_choice_is_a_numbered_line():
    assert render(Reply("Jantan atau betina?", SEXES, "sex"), {}) == {
        "body": "Jantan atau betina?\n1. Jantan\n2. Betina\n3. Campur"
    }


def test_every_form_uses_exactly_its_examples():
    for form in forms().values():
        told = json.dumps(form["types"])
        assert {name for name in form["variables"] if f"{{{{{name}}}}}" in told} == set(form["variables"])
        assert told.count("{{") == len(form["variables"])


@given(st.text(), st.lists(st.text(min_size=1), max_size=12))
def test_whatever_is_said_has_room_and_no_variable_is_refused(text, labels):
    reply = Reply(text, tuple(Choice(str(place), label) for place, label in enumerate(labels)), "q")
    fields = render(reply, ALL)
    assert units(fields.get("body", "")) <= TEXT_LIMIT
    for value in json.loads(fields.get("content_variables", "{}")).values():
        assert value
        assert value == " ".join(value.split())


@given(st.text())
def test_one_line_is_one_line(text):
    assert "\n" not in one_line(text)
    assert "    " not in one_line(text)
